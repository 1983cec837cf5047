package dev.cella.kernel.javadoc;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/** Writes the comments of all public types, and of their public members, into {@link JavadocEntry#RESOURCE}. */
@SupportedAnnotationTypes("*")
public final class JavadocProcessor extends AbstractProcessor {
    private final List<JavadocEntry> entries = new ArrayList<>();

    /** Serves the compiler, which creates its processors itself. */
    public JavadocProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        round.getRootElements().forEach(this::add);
        if (round.processingOver()) {
            write();
        }
        return false;
    }

    private void add(Element element) {
        if (!element.getModifiers().contains(Modifier.PUBLIC)
                && !element.getEnclosingElement().getKind().isInterface()) {
            return;
        }
        String comment = processingEnv.getElementUtils().getDocComment(element);
        if (comment != null) {
            entries.add(entry(element, comment.strip()));
        }
        if (element instanceof TypeElement) {
            element.getEnclosedElements().forEach(this::add);
        }
    }

    private static JavadocEntry entry(Element element, String comment) {
        if (element instanceof TypeElement type) {
            return new JavadocEntry(type.getQualifiedName().toString(), "", comment);
        }
        String type =
                ((TypeElement) element.getEnclosingElement()).getQualifiedName().toString();
        String parameters = element instanceof ExecutableElement method
                ? method.getParameters().stream()
                        .map(one -> JavadocEntry.plainType(one.asType().toString()))
                        .collect(Collectors.joining(",", "(", ")"))
                : "";
        return new JavadocEntry(type, element.getSimpleName() + parameters, comment);
    }

    private void write() {
        try (Writer out = processingEnv
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", JavadocEntry.RESOURCE)
                .openWriter()) {
            for (String line :
                    entries.stream().map(JavadocEntry::toLine).sorted().toList()) {
                out.write(line + "\n");
            }
        } catch (IOException e) {
            processingEnv
                    .getMessager()
                    .printMessage(Diagnostic.Kind.ERROR, "the javadoc index cannot be written: " + e);
        }
    }
}
