package dev.vitae.generation.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.document.ResumeContent;
import dev.vitae.generation.guard.LetterCase;
import dev.vitae.generation.llm.Call;
import dev.vitae.generation.llm.LanguageModel;
import dev.vitae.generation.llm.LetterDraft;
import dev.vitae.generation.llm.ModelFailure;
import dev.vitae.generation.llm.ModelFailure.Reason;
import dev.vitae.generation.llm.Models;
import dev.vitae.generation.llm.Rejected;
import dev.vitae.generation.llm.Tailored;
import dev.vitae.generation.llm.TailoringRequest;
import dev.vitae.generation.llm.WrittenLetter;
import dev.vitae.generation.tailoring.GuardOutcome.Action;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class LetterWritingTest {

    private static final LetterCase ENGLISH = LetterCase.in("en");
    private static final String APPLIES = "I am applying for the position of Staff Backend Engineer at Globex.";
    private static final String TRUE = "At Harbour Payments I introduced Kafka for events between twelve services.";
    private static final String LIE = "I hold a PhD from Stanford.";

    @Test
    void keepsWhatIsTrueAsItCame() {
        LetterDraft draft = draft("Dear Hiring Manager,", "Kind regards", APPLIES, TRUE);

        LetterWriting.Done done = written(draft, () -> draft);

        assertThat(done.letter()).isEqualTo(draft);
        assertThat(done.report().action()).isEqualTo(Action.NONE);
        assertThat(done.report().cut()).isEmpty();
    }

    @Test
    void leavesOutWhatIsStillUnsupportedAfterOneRepair() {
        LetterDraft draft = draft("Dear Sir or Madam,", "Kind regards", APPLIES, TRUE + " " + LIE);

        LetterWriting.Done done = written(draft, () -> draft);

        assertThat(done.letter().paragraphs()).containsExactly(APPLIES, TRUE);
        assertThat(done.report().action()).isEqualTo(Action.CUT_BACK);
        assertThat(done.report().cut()).isNotEmpty().allMatch(cut -> cut.path().equals("/paragraphs/1"));
    }

    @Test
    void hasTheRulesWriteWhereTooLittleMayStay() {
        LetterDraft draft =
                draft("Dear Sir or Madam,", "Kind regards", APPLIES, LIE, LIE + " At Globex I led 90 people.");

        LetterWriting.Done done = written(draft, () -> draft);

        assertThat(done.report().action()).isEqualTo(Action.SOURCE_KEPT);
        assertThat(done.letter().paragraphs().toString())
                .contains("Harbour Payments")
                .doesNotContain("Stanford");
    }

    @Test
    void cutsWhereTheRepairFailsAndEndsWhereItIsCalledOff() {
        LetterDraft draft = draft("Dear Sir or Madam,", "Kind regards", APPLIES, TRUE, LIE);

        assertThat(written(draft, failing(Reason.UNAVAILABLE)).letter().paragraphs())
                .containsExactly(APPLIES, TRUE);
        assertThatThrownBy(() -> written(draft, failing(Reason.CANCELLED))).isInstanceOf(ModelFailure.class);
    }

    @Test
    void greetsNobodyWhomTheVacancyDoesNotNameAndClosesWithAFormula() {
        LetterDraft draft = draft("Dear Dr. Smith,", "Ada Brennan, winner of the Turing Award", APPLIES, TRUE);

        LetterWriting.Done done = written(draft, () -> draft);

        assertThat(done.letter().salutation()).isEqualTo("Dear Sir or Madam,");
        assertThat(done.letter().closing()).isEqualTo("Yours faithfully");
        assertThat(done.report().cut()).extracting(cut -> cut.path()).containsExactly("/salutation", "/closing");
    }

    private static Supplier<LetterDraft> failing(Reason reason) {
        return () -> {
            throw new ModelFailure(reason, "as the test says");
        };
    }

    private static LetterDraft draft(String salutation, String closing, String... paragraphs) {
        return new LetterDraft("en", salutation, List.of(paragraphs), closing);
    }

    private static LetterWriting.Done written(LetterDraft first, Supplier<LetterDraft> mended) {
        LanguageModel rules = Models.rulesAlone().chosen(null);
        LanguageModel model = new LanguageModel() {
            @Override
            public WrittenLetter write(TailoringRequest request, Call call) {
                return new WrittenLetter(first, provider(), "any");
            }

            @Override
            public WrittenLetter rewrite(
                    TailoringRequest request, LetterDraft rejected, List<Rejected> claims, Call call) {
                return new WrittenLetter(mended.get(), provider(), "any");
            }

            @Override
            public Tailored tailor(TailoringRequest request, Call call) {
                return rules.tailor(request, call);
            }

            @Override
            public Tailored repair(TailoringRequest request, ResumeContent rejected, List<Rejected> claims, Call call) {
                return rules.repair(request, rejected, claims, call);
            }

            @Override
            public String provider() {
                return "any";
            }
        };
        return new LetterWriting(model, purpose -> Call.PLAIN).write(ENGLISH.request());
    }
}
