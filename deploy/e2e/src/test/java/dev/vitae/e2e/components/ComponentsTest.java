package dev.vitae.e2e.components;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.e2e.WithoutStack;
import dev.vitae.testkit.ProjectRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What of others is shipped is known, may be shipped, and was looked at. */
@WithoutStack
class ComponentsTest {

    private final Path root = ProjectRoot.find();
    private final Map<Component, Set<String>> page = ComponentsPage.rows(root);
    private final Set<Component> shipped = Shipped.in(root).keySet();

    /** {@code deploy/components} makes it so. */
    @Test
    void areThoseOfThePage() {
        assertThat(shipped).isNotEmpty();
        assertThat(page.keySet()).isEqualTo(shipped);
    }

    /** Offline an SBOM lacks some. */
    @Test
    void keepTheLicenceThatIsKnownOfTheSameVersion() {
        Component known = new Component("org.example", "known", "1");
        Component newer = new Component("org.example", "known", "2");

        assertThat(ComponentsPage.licences(
                        Set.of(known, newer), Map.of(known, Set.of(), newer, Set.of()), Map.of(known, Set.of("MIT"))))
                .containsExactlyInAnyOrderEntriesOf(Map.of(known, Set.of("MIT"), newer, Set.of()));
    }

    @Test
    void areUnderLicencesThatLetUsShipThem() {
        assertThat(page).allSatisfy((component, licences) -> assertThat(licences)
                .as(component.toString())
                .matches(them -> !Collections.disjoint(them, Licences.ALLOWED)));
    }

    /** Whoever changes one looks through docs/vulnerabilities.md, then writes the new checksum there. */
    @Test
    void wereLookedAtForVulnerabilitiesAsTheyAreNow() throws IOException {
        String looked = Files.readString(root.resolve("docs/vulnerabilities.md"));

        assertThat(looked).contains("`" + Shipped.checksum(shipped) + "`");
        assertThat(looked.lines()
                        .filter(line -> line.startsWith("| `"))
                        .map(line -> line.split(" *\\| *"))
                        .map(cells -> cells[1].replace("`", "") + " " + cells[2])
                        .toList())
                .isNotEmpty()
                .isSubsetOf(shipped.stream().map(Component::toString).collect(Collectors.toSet()));
    }
}
