package dev.cella.kernel.display;

import java.io.PrintStream;

/** Prints the text form of everything, which is what a display does outside a notebook. */
final class ConsoleOutlet implements Outlet {
    static final ConsoleOutlet INSTANCE = new ConsoleOutlet();

    private ConsoleOutlet() {}

    @Override
    public MimeBundle render(Object value) {
        return value instanceof MimeBundle bundle ? bundle : MimeBundle.text(String.valueOf(value));
    }

    @Override
    public void display(MimeBundle bundle) {
        System.out.println(bundle.text());
    }

    @Override
    public void display(MimeBundle bundle, String id) {
        display(bundle);
    }

    @Override
    public void update(MimeBundle bundle, String id) {
        display(bundle);
    }

    @Override
    public void clear(boolean wait) {}

    @Override
    public void write(StandardStream stream, byte[] bytes, int offset, int length) {
        PrintStream target = stream == StandardStream.STDERR ? System.err : System.out;
        target.write(bytes, offset, length);
    }
}
