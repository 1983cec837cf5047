package dev.cella.lessons.check.mutant;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** The source of a class, held in memory. */
final class JavaText extends SimpleJavaFileObject {
    private final String text;

    JavaText(String className, String text) {
        super(URI.create("string:///" + className + ".java"), Kind.SOURCE);
        this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
