package dev.vitae.vacancy.sheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file of jobs, laid out by what its columns tell.
 *
 * @param lines in the order of the file
 * @param read the columns that tell something of a job, as the file calls them
 * @param ignored the others
 */
public record Sheet(List<Line> lines, List<String> read, List<String> ignored) {

    /** What a column said. @param column as the file calls it */
    public record Cell(String column, String text) {}

    /**
     * One job.
     *
     * @param number of the line, or of the item of JSON
     * @param cells those that are not blank
     * @param whole an item of JSON with all its members; missing in a CSV file
     */
    public record Line(int number, Map<Heading, Cell> cells, JsonNode whole) {

        Line(int number, Map<Heading, Cell> cells) {
            this(number, cells, MissingNode.getInstance());
        }

        public Optional<Cell> cell(Heading heading) {
            return Optional.ofNullable(cells.get(heading));
        }

        public Optional<String> text(Heading heading) {
            return cell(heading).map(Cell::text);
        }
    }

    /** All that the file says in that column. */
    public List<String> column(Heading heading) {
        return lines.stream()
                .map(line -> line.text(heading))
                .flatMap(Optional::stream)
                .toList();
    }
}
