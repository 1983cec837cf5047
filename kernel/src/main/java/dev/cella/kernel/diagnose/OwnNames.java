package dev.cella.kernel.diagnose;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import dev.cella.kernel.source.Syntax;
import java.util.HashSet;
import java.util.Set;

/** Collects the methods and classes that a piece of code declares itself, including those inside its classes. */
final class OwnNames extends TreeScanner<Void, Void> {
    private final Set<NameUse> declared = new HashSet<>();

    private OwnNames() {}

    static Set<NameUse> in(String code) {
        OwnNames names = new OwnNames();
        Syntax.parseSnippet(code).ifPresent(parsed -> names.scan(parsed.unit(), null));
        return names.declared;
    }

    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
        declared.add(new NameUse(NameUse.Kind.METHOD, tree.getName().toString()));
        return super.visitMethod(tree, null);
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
        declared.add(new NameUse(NameUse.Kind.CLASS, tree.getSimpleName().toString()));
        return super.visitClass(tree, null);
    }
}
