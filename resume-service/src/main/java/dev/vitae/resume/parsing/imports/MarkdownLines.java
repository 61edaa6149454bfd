package dev.vitae.resume.parsing.imports;

import dev.vitae.resume.parsing.imports.TextPage.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** Markdown (CommonMark and GitHub's tables): headings larger, lists with bullets and indented, cells of a table apart. */
final class MarkdownLines extends AbstractVisitor {

    private static final int LIST_INDENT = 3;
    private static final String BETWEEN_CELLS = "     ";
    /** Marks of lists and quotations that nest deeper than any résumé's: what they cost grows with their square. */
    private static final Pattern NESTING = Pattern.compile("(?m)^([ \\t>*+-]{64})[ \\t>*+-]+");

    private static final Set<String> LABELS = Set.of(
            "certificate",
            "certification",
            "company",
            "date",
            "dates",
            "degree",
            "employer",
            "from",
            "institution",
            "issuer",
            "language",
            "level",
            "location",
            "name",
            "period",
            "place",
            "position",
            "proficiency",
            "role",
            "school",
            "skill",
            "skills",
            "title",
            "to",
            "university",
            "when",
            "year",
            "years");

    /** In letters; a line at least this long was broken by an editor and goes on in the next. */
    private static final int WRAPPED = 60;

    private final TextPage page;
    private List<Run> line = new ArrayList<>();
    private int depth;
    private boolean bullet;
    private int bold;
    private int italic;
    private String link;
    private float size = TextPage.SIZE;

    MarkdownLines(TextPage page) {
        this.page = page;
    }

    void read(String markdown) {
        Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(NESTING.matcher(Texts.lines(markdown)).replaceAll("$1"))
                .accept(this);
    }

    private void add(String text) {
        line.add(new Run(text, bold > 0, italic > 0, link));
    }

    private void endLine() {
        if (line.stream().anyMatch(run -> !run.text().isBlank())) {
            List<Run> whole = new ArrayList<>();
            if (bullet) {
                whole.add(Run.plain("• "));
            }
            whole.addAll(line);
            page.line(whole, LIST_INDENT * Math.max(0, depth - 1) + (depth > 0 && !bullet ? 2 : 0), size);
            bullet = false;
        }
        line = new ArrayList<>();
    }

    private void block(Node node) {
        visitChildren(node);
        endLine();
    }

    @Override
    public void visit(Heading heading) {
        page.gap();
        size = TextPage.SIZE * (heading.getLevel() == 1 ? 2 : heading.getLevel() == 2 ? 1.5f : 1.1f);
        bold++;
        block(heading);
        bold--;
        size = TextPage.SIZE;
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (depth == 0) {
            page.gap();
        }
        block(paragraph);
    }

    @Override
    public void visit(BulletList list) {
        list(list);
    }

    @Override
    public void visit(OrderedList list) {
        list(list);
    }

    private void list(Block list) {
        depth++;
        visitChildren(list);
        depth--;
    }

    @Override
    public void visit(ListItem item) {
        bullet = true;
        block(item);
        bullet = false;
    }

    @Override
    public void visit(Text text) {
        add(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        add(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        int letters = line.stream().mapToInt(run -> run.text().length()).sum();
        if (letters >= WRAPPED || bullet) {
            add(" ");
        } else {
            endLine();
        }
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        endLine();
    }

    @Override
    public void visit(StrongEmphasis strong) {
        bold++;
        visitChildren(strong);
        bold--;
    }

    @Override
    public void visit(Emphasis emphasis) {
        italic++;
        visitChildren(emphasis);
        italic--;
    }

    @Override
    public void visit(Link to) {
        link = to.getDestination();
        visitChildren(to);
        link = null;
    }

    /** A picture says nothing that a résumé states. */
    @Override
    public void visit(Image image) {}

    @Override
    public void visit(ThematicBreak rule) {
        page.gap();
    }

    @Override
    public void visit(FencedCodeBlock code) {
        lines(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        lines(code.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        lines(RichText.of(html.getLiteral()));
    }

    @Override
    public void visit(HtmlInline tag) {
        if (tag.getLiteral().matches("(?i)<br\\s*/?>")) {
            endLine();
        }
    }

    private void lines(String text) {
        endLine();
        text.lines().forEach(each -> {
            add(each);
            endLine();
        });
    }

    @Override
    public void visit(CustomBlock table) {
        visitChildren(table);
    }

    @Override
    public void visit(CustomNode part) {
        if (part instanceof TableRow) {
            block(part);
        } else if (part instanceof TableCell) {
            visitChildren(part);
            add(BETWEEN_CELLS);
        } else if (part instanceof TableBody || part instanceof TableHead && !isLabels(part)) {
            visitChildren(part);
        }
    }

    /** A table's head is text like its other rows, unless it only says what its columns are. */
    private static boolean isLabels(Node head) {
        TextCollector text = new TextCollector();
        head.accept(text);
        return text.texts.stream().allMatch(cell -> LABELS.contains(cell.strip().toLowerCase(Locale.ROOT)));
    }

    private static final class TextCollector extends AbstractVisitor {
        private final List<String> texts = new ArrayList<>();

        @Override
        public void visit(Text text) {
            texts.add(text.getLiteral());
        }
    }
}
