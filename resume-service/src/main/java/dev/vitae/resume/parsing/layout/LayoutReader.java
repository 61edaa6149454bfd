package dev.vitae.resume.parsing.layout;

import dev.vitae.extraction.ExtractedText;
import dev.vitae.extraction.FileType;
import dev.vitae.extraction.LinkArea;
import dev.vitae.extraction.PageText;
import dev.vitae.extraction.WorkBudget;
import dev.vitae.resume.parsing.wording.SectionKind;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Positioned words → sections in reading order. */
public final class LayoutReader {

    private final Wording wording;
    private final WorkBudget budget;

    public LayoutReader(Wording wording, WorkBudget budget) {
        this.wording = wording;
        this.budget = budget;
    }

    public Layout read(ExtractedText text) {
        List<List<Cell>> pages = whole(text);
        Map<Cell, SectionKind> headings =
                new MissedHeadings(wording).addedTo(SectionHeadings.in(pages, wording), pages);
        List<Row> preamble = new ArrayList<>();
        List<Passage> passages = new ArrayList<>();
        Passages sections = new Passages(headings, NameLine.in(pages, headings), wording, text.type() == FileType.PDF);
        for (Flow flow : flows(pages, headings)) {
            sections.split(flow.rows(), preamble, passages);
        }
        List<String> links = text.pages().stream()
                .map(PageText::links)
                .flatMap(List::stream)
                .map(LinkArea::uri)
                .toList();
        return new Layout(preamble, passages, links);
    }

    /** The cells of each page, without running lines, and with what lines' ends broke put together. */
    private List<List<Cell>> whole(ExtractedText text) {
        List<List<Cell>> cells = text.pages().stream()
                .map(page -> ColonCells.atLabels(NumberCells.joined(ColumnEdges.parted(Cells.of(page, budget)))))
                .toList();
        BrokenHeadings headings = new BrokenHeadings(wording.headings());
        List<List<Cell>> pages = new RunningLines()
                .without(text.pages(), cells).stream()
                        .map(page -> headings.joined(BrokenAddresses.joined(page)))
                        .toList();
        return new RunInHeadings(wording.headings()).parted(new MarkedHeadings(wording.headings()).bare(pages));
    }

    /** The main flow first (what spans the page, and the wider column), then the columns beside it. */
    private List<Flow> flows(List<List<Cell>> pages, Map<Cell, SectionKind> headings) {
        Columns columns = new Columns(headings, budget);
        List<Flow> asides = new ArrayList<>();
        Flow main = null;
        for (List<Cell> page : pages) {
            for (Region region : columns.of(page)) {
                if (!region.aside()) {
                    main = main == null ? new Flow(region) : main;
                    main.add(region);
                    continue;
                }
                Flow aside = asides.stream()
                        .filter(flow -> flow.goesOnIn(region))
                        .findFirst()
                        .orElse(null);
                if (aside == null) {
                    aside = new Flow(region);
                    asides.add(aside);
                }
                aside.add(region);
            }
        }
        List<Flow> flows = new ArrayList<>();
        if (main != null) {
            flows.add(main);
        }
        flows.addAll(asides);
        return flows;
    }
}
