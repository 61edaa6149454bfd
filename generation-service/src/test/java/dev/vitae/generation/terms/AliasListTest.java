package dev.vitae.generation.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The alias list as data. */
class AliasListTest {
    private static final Set<String> KINDS =
            Set.of("tool", "skill", "soft", "domain", "certificate", "degree", "language");

    private final Lexicon lexicon = Lexicon.standard();
    private final List<String[]> rows = Lexicon.rows();

    @Test
    void holdsAtLeastFifteenHundredTermsEachOnce() {
        assertThat(rows).hasSizeGreaterThanOrEqualTo(1500);
        assertThat(rows).extracting(row -> row[0]).doesNotHaveDuplicates();
    }

    @Test
    void everyLineHasItsFiveColumnsAndASource() {
        assertThat(rows).allSatisfy(row -> {
            assertThat(row).as(row[0]).hasSize(5);
            assertThat(row[0]).isEqualTo(row[0].strip()).isNotEmpty();
            assertThat(row[1]).as(row[0]).isIn(KINDS);
            assertThat(row[4]).as(row[0]).matches("L|S|LS|V");
            assertThat(aliases(row)).as(row[0]).doesNotHaveDuplicates().allSatisfy(alias -> assertThat(alias)
                    .matches("<?(?:[a-z]{2}:)?[=?]?[^\\s<>=;](?:.*\\S)?"));
        });
    }

    @Test
    void whatATermImpliesIsATermAndNotItself() {
        assertThat(rows).allSatisfy(row -> {
            Entry entry = lexicon.entry(row[0]).orElseThrow();
            assertThat(entry.implies())
                    .as(row[0])
                    .allSatisfy(name -> assertThat(lexicon.entry(name)).as(name).isPresent());
            assertThat(lexicon.implied(entry)).as(row[0]).doesNotContain(row[0]);
        });
    }

    @Test
    void aNameBelongsToOneTermOnly() {
        Map<String, String> owners = new HashMap<>();
        List<String> shared = new ArrayList<>();
        for (String[] row : rows) {
            Entry entry = lexicon.entry(row[0]).orElseThrow();
            Set<String> own = new HashSet<>();
            Stream.concat(Stream.of(row[0]), aliases(row).stream())
                    .map(name -> Alias.of(entry, name, Via.ALIAS))
                    .forEach(alias -> own.add(
                            alias.language() + " " + (alias.exact() ? alias.name() : String.join(" ", alias.words()))));
            for (String name : own) {
                String owner = owners.putIfAbsent(name, row[0]);
                if (owner != null) {
                    shared.add(name + ": " + owner + ", " + row[0]);
                }
            }
        }
        assertThat(shared).isEmpty();
    }

    @Test
    void everyNameFindsItsTerm() {
        List<String> lost = new ArrayList<>();
        for (String[] row : rows) {
            Entry entry = lexicon.entry(row[0]).orElseThrow();
            for (String name : aliases(row)) {
                Alias alias = Alias.of(entry, name, Via.ALIAS);
                String text = alias.wary() ? "Kubernetes, " + alias.name() : alias.name();
                boolean finds = lexicon.mentions(text, Tokens.of(text), alias.language()).stream()
                        .anyMatch(mention -> mention.entry().equals(entry));
                if (!finds) {
                    lost.add(row[0] + ": " + name);
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    private static List<String> aliases(String[] row) {
        return row[2].isEmpty() ? List.of() : List.of(row[2].split(";"));
    }
}
