package dev.cella.lessons.draw.chart.svg;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The numbers that XChart may write beside a logarithmic axis, which takes no function that writes them. */
public final class LogarithmicNumbers {
    private LogarithmicNumbers() {}

    /** Returns all multiples of powers of ten from {@code least} to {@code greatest}, and some more, as XChart writes them. */
    public static Stream<String> between(double least, double greatest, Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        DecimalFormat plain = new DecimalFormat("0.###", symbols);
        DecimalFormat power = new DecimalFormat("0E0", symbols);
        int low = (int) Math.floor(Math.log10(least));
        int high = (int) Math.ceil(Math.log10(greatest));
        return IntStream.rangeClosed(low, high)
                .boxed()
                .flatMap(exponent -> IntStream.rangeClosed(1, 10).mapToObj(j -> j * Math.pow(10, exponent)))
                .map(value -> (value > 1000 || value < 0.001 ? power : plain).format(value));
    }
}
