package dev.cella.lessons.draw;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A figure read back from its SVG document, as a viewer would read it. */
public record Drawing(Document document) {
    /** No row of values in these tests is as long as a bar. */
    private static final int BAR = 50;

    public static Drawing of(Figure figure) {
        return of(figure.svg());
    }

    public static Drawing of(String svg) {
        try {
            return new Drawing(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg))));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("no well-formed SVG: " + svg, e);
        }
    }

    public List<Element> all(String tag) {
        NodeList nodes = document.getElementsByTagName(tag);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    public List<String> texts() {
        return all("text").stream().flatMap(Drawing::parts).toList();
    }

    private static Stream<String> parts(Element text) {
        NodeList parts = text.getElementsByTagName("tspan");
        return parts.getLength() == 0
                ? Stream.of(text.getTextContent())
                : IntStream.range(0, parts.getLength())
                        .mapToObj(i -> parts.item(i).getTextContent());
    }

    /** The pictures in the order of drawing, without scale bars, which are a single column or one long row of pixels. */
    public List<BufferedImage> pictures() {
        return all("image").stream()
                .map(e -> decoded(e.getAttribute("href")))
                .filter(p -> p.getWidth() > 1 && (p.getHeight() > 1 || p.getWidth() < BAR))
                .toList();
    }

    /** The gray level of one screen pixel of a picture; fails if it is not gray. */
    public static int gray(BufferedImage picture, int x, int y) {
        int rgb = picture.getRGB(x, y) & 0xFFFFFF;
        if (rgb % 0x010101 != 0) {
            throw new AssertionError("pixel " + x + ", " + y + " is not gray: " + Integer.toHexString(rgb));
        }
        return rgb & 0xFF;
    }

    private static BufferedImage decoded(String address) {
        String data = address.substring("data:image/png;base64,".length());
        try {
            return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data)));
        } catch (IOException e) {
            throw new AssertionError("no PNG picture: " + address, e);
        }
    }
}
