package dev.cella.datasets.bccd;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The boxes of one image, from an XML file in the layout of PASCAL VOC.
 *
 * @param boxes in pixels of the reduced image
 * @param empty boxes without an area, which are dropped
 * @param clipped boxes that reached out of the image, which are cut off at its border
 */
record VocAnnotation(List<LabeledBox> boxes, int empty, int clipped) {
    private static final List<String> CLASSES = List.of("RBC", "WBC", "Platelets");
    private static final int REDUCTION = 5;

    /** Width and height of the official images, in pixels. */
    static final int WIDTH = REDUCTION * StoredSmear.WIDTH;

    static final int HEIGHT = REDUCTION * StoredSmear.HEIGHT;

    /**
     * Parses a file. Document types, and with them entities, are refused.
     *
     * @param name for error messages
     * @throws IOException if the file is no such annotation, or that of an image of another size; the message names the
     *     file
     */
    static VocAnnotation parse(String name, byte[] file) throws IOException {
        Element root = root(name, file);
        double width = number(name, child(name, root, "size"), "width");
        double height = number(name, child(name, root, "size"), "height");
        if (width != WIDTH || height != HEIGHT) {
            throw new IOException(name + " describes an image of " + text(width) + " × " + text(height)
                    + " pixels (must be " + WIDTH + " × " + HEIGHT + "); is it the file of another set?");
        }
        List<LabeledBox> boxes = new ArrayList<>();
        NodeList objects = root.getElementsByTagName("object");
        int clipped = 0;
        for (int i = 0; i < objects.getLength(); i++) {
            Element object = (Element) objects.item(i);
            int label = label(name, object);
            double[] edges = edges(name, child(name, object, "bndbox"));
            double[] cut = {clip(edges[0], HEIGHT), clip(edges[1], WIDTH), clip(edges[2], HEIGHT), clip(edges[3], WIDTH)
            };
            clipped += Arrays.equals(edges, cut) ? 0 : 1;
            if (cut[0] < cut[2] && cut[1] < cut[3]) {
                boxes.add(new LabeledBox(reduced(cut), label));
            }
        }
        return new VocAnnotation(boxes, objects.getLength() - boxes.size(), clipped);
    }

    private static Element root(String name, byte[] file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Thrower());
            return builder.parse(new ByteArrayInputStream(file)).getDocumentElement();
        } catch (SAXException e) {
            int line = e instanceof SAXParseException at ? at.getLineNumber() : 1;
            throw new IOException(
                    name + " is no annotation (line " + line + " is not well-formed, or declares a document type,"
                            + " which is not read); get a new copy of the file",
                    e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the XML parser of this Java cannot be used safely", e);
        }
    }

    /** Throws errors, which the parser would otherwise also print. */
    private static final class Thrower extends DefaultHandler {
        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }
    }

    private static Element child(String name, Element parent, String tag) throws IOException {
        NodeList found = parent.getElementsByTagName(tag);
        if (found.getLength() == 0) {
            throw new IOException(
                    name + " has no <" + tag + "> in <" + parent.getTagName() + ">; get a new copy of the file");
        }
        return (Element) found.item(0);
    }

    private static int label(String name, Element object) throws IOException {
        String kind = child(name, object, "name").getTextContent().strip();
        if (!CLASSES.contains(kind)) {
            throw new IOException(name + " has an object of the class \"" + start(kind) + "\" (must be one of "
                    + String.join(", ", CLASSES) + "); is it the file of another set?");
        }
        return CLASSES.indexOf(kind);
    }

    /** Returns top, left, bottom, right. */
    private static double[] edges(String name, Element box) throws IOException {
        return new double[] {
            number(name, box, "ymin"), number(name, box, "xmin"), number(name, box, "ymax"), number(name, box, "xmax")
        };
    }

    private static double number(String name, Element parent, String tag) throws IOException {
        String text = child(name, parent, tag).getTextContent().strip();
        if (!text.matches("-?\\d{1,9}(\\.\\d{1,9})?")) {
            throw new IOException(name + " has \"" + start(text) + "\" as <" + tag
                    + "> (must be a number of pixels); get a new copy of the file");
        }
        return Double.parseDouble(text);
    }

    private static double clip(double edge, int most) {
        return Math.max(0, Math.min(most, edge));
    }

    private static BoundingBox reduced(double... edges) {
        return new BoundingBox(edges[0] / REDUCTION, edges[1] / REDUCTION, edges[2] / REDUCTION, edges[3] / REDUCTION);
    }

    private static String start(String text) {
        return text.length() > 30 ? text.substring(0, 30) + "…" : text;
    }

    private static String text(double pixels) {
        return Long.toString((long) pixels);
    }
}
