package dev.vitae.e2e.configuration;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** What a source reads of the configuration: members of a {@code @ConfigMapping}, described by their Javadoc, and injected values. */
final class JavaFile extends TreePathScanner<Void, Void> {

    private final DocTrees docs;
    private final List<Key> keys = new ArrayList<>();
    private final Map<String, TreePath> nested = new HashMap<>();

    private JavaFile(DocTrees docs) {
        this.docs = docs;
    }

    static List<Key> read(String text) {
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return text;
                    }
                };
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-proc:none"), null, List.of(source));
        try {
            JavaFile file = new JavaFile(DocTrees.instance(task));
            task.parse().forEach(unit -> file.scan(unit, null));
            return file.keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        type.getMembers().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .forEach(member ->
                        nested.put(member.getSimpleName().toString(), new TreePath(getCurrentPath(), member)));
        annotation(type.getModifiers(), "ConfigMapping")
                .ifPresent(mapping ->
                        members(getCurrentPath(), text(mapping, "prefix").orElseThrow()));
        return super.visitClass(type, nothing);
    }

    @Override
    public Void visitVariable(VariableTree variable, Void nothing) {
        annotation(variable.getModifiers(), "ConfigProperty")
                .ifPresent(property -> keys.add(new Key(
                        text(property, "name").orElseThrow(),
                        type(variable.getType()),
                        text(property, "defaultValue"),
                        Optional.empty())));
        return super.visitVariable(variable, nothing);
    }

    private void members(TreePath type, String prefix) {
        for (Tree member : ((ClassTree) type.getLeaf()).getMembers()) {
            if (member instanceof MethodTree method
                    && !method.getModifiers().getFlags().contains(Modifier.DEFAULT)
                    && method.getReturnType() != null) {
                member(new TreePath(type, method), method, prefix);
            }
        }
    }

    private void member(TreePath path, MethodTree method, String prefix) {
        String returned = method.getReturnType().toString();
        boolean parent = annotation(method.getModifiers(), "WithParentName").isPresent();
        boolean map = returned.startsWith("Map<");
        String name = (parent ? prefix : prefix + "." + kebab(method.getName().toString())) + (map ? ".<name>" : "");
        String held = map ? returned.replaceAll("Map<\\w+, (.*)>", "$1") : returned;
        if (nested.containsKey(held) && ((ClassTree) nested.get(held).getLeaf()).getKind() == Tree.Kind.INTERFACE) {
            members(nested.get(held), name);
            return;
        }
        keys.add(new Key(
                name,
                nested.containsKey(held) ? "word" : word(held),
                annotation(method.getModifiers(), "WithDefault").flatMap(given -> text(given, "value")),
                Optional.ofNullable(docs.getDocComment(path)).map(JavaFile::markdown)));
    }

    /** One sentence or more, as the reference begins them: in small letters, without the last full stop. */
    private static String markdown(String javadoc) {
        String text = javadoc.strip()
                .replaceAll("\\s+", " ")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("</?b>", "**")
                .replaceAll("\\.$", "");
        return text.matches("[A-Z][a-z].*") ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    }

    private static Optional<AnnotationTree> annotation(ModifiersTree modifiers, String name) {
        return modifiers.getAnnotations().stream()
                .<AnnotationTree>map(annotation -> annotation)
                .filter(annotation -> annotation.getAnnotationType().toString().equals(name))
                .findFirst();
    }

    private static Optional<String> text(AnnotationTree annotation, String member) {
        for (ExpressionTree argument : annotation.getArguments()) {
            if (argument instanceof AssignmentTree given
                    && given.getVariable().toString().equals(member)
                    && given.getExpression() instanceof LiteralTree literal) {
                return Optional.of(literal.getValue().toString());
            }
            if (argument instanceof LiteralTree literal && member.equals("value")) {
                return Optional.of(literal.getValue().toString());
            }
        }
        return Optional.empty();
    }

    private static String type(Tree type) {
        return type == null ? "" : word(type.toString());
    }

    private static String word(String type) {
        String held = type.replaceAll("^Optional<(.*)>$", "$1");
        return switch (held) {
            case "int", "long" -> "number";
            case "double" -> "fraction";
            case "boolean" -> "`true` or `false`";
            case "Duration" -> "duration";
            case "MemorySize" -> "size";
            case "URI" -> "address";
            case "Path" -> "file";
            default -> held.matches("(List|Set)<.*") ? "list" : "text";
        };
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
