package dev.vitae.resume.parsing.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.resume.parsing.content.EntryOrder.Found;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryOrderTest {

    private final JobEvidence evidence = new JobEvidence(Wording.load());

    private static Piece bold(String text) {
        return new Piece(text, true, false, 10, 0, false);
    }

    private static Piece plain(String text) {
        return new Piece(text, false, false, 10, 1, false);
    }

    private List<Found> order(List<List<Piece>> entries) {
        return EntryOrder.of(entries, evidence::of);
    }

    @Test
    void anEntryThatItsWordsLeaveOpenFollowsTheOthers() {
        List<Found> found = order(List.of(
                List.of(bold("Initech GmbH"), plain("Software Engineer")),
                List.of(bold("Moonrise"), plain("Cloud Whisperer")),
                List.of(bold("Globex Inc."), plain("Web Developer"))));

        assertThat(found).containsOnly(new Found(1, 0));
    }

    @Test
    void aMisleadingWordDoesNotTurnAnEntryAround() {
        List<Found> found = order(List.of(
                List.of(bold("Accountant"), plain("Ploughshare Ltd")),
                List.of(bold("Accountant"), plain("Butcher, Baker & Partner")),
                List.of(bold("Bookkeeper"), plain("Harvest Foods"))));

        assertThat(found).containsOnly(new Found(0, 1));
    }

    @Test
    void passesOverWhatIsNeither() {
        List<Found> found = order(List.of(List.of(plain("Nurse"), plain("Full-time"), plain("Saint Mary Hospital"))));

        assertThat(found).containsExactly(new Found(0, 2));
    }

    @Test
    void aPieceAloneIsWhatItLooksLike() {
        List<Found> found = order(List.of(
                List.of(bold("Initech GmbH"), plain("Software Engineer")),
                List.of(bold("Globex Inc."), plain("Web Developer")),
                List.of(plain("Cloud Whisperer"))));

        assertThat(found.get(2)).isEqualTo(new Found(0, -1));
    }
}
