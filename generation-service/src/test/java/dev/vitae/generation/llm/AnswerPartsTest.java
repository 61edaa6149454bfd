package dev.vitae.generation.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small readers behind an answer. */
class AnswerPartsTest {
    private static final String ANSWER =
            "{\"summary\": \"a \\\"b\\\", {c} [d] \\\\\", \"experience\": [{\"company\": \"x, y\"}], \"skills\": []}";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 1_000})
    void givesEachSectionOnceItIsCompleteHoweverTheTextIsCut(int size) {
        PartialContent partial = PartialContent.ofMembers();
        List<JsonNode> seen = new ArrayList<>();
        for (int from = 0; from < ANSWER.length(); from += size) {
            partial.add(ANSWER.substring(from, Math.min(ANSWER.length(), from + size)))
                    .ifPresent(seen::add);
        }

        JsonNode last = seen.get(seen.size() - 1);
        assertThat(last.path("summary").asText()).isEqualTo("a \"b\", {c} [d] \\");
        assertThat(last.at("/experience/0/company").asText()).isEqualTo("x, y");
        assertThat(last.has("skills")).isTrue();
        assertThat(seen).hasSize(size == 1_000 ? 1 : 3);
        assertThat(seen.get(0).has("skills")).isEqualTo(size == 1_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 1_000})
    void givesEachElementOnceItIsComplete(int size) {
        String answer =
                "{\"values\": [{\"path\": \"/a\", \"value\": \"x, ]y\"}, {\"path\": \"/b\", \"value\": \"z\"}]}";
        PartialContent partial = PartialContent.ofElements();
        List<Integer> seen = new ArrayList<>();
        for (int from = 0; from < answer.length(); from += size) {
            partial.add(answer.substring(from, Math.min(answer.length(), from + size)))
                    .ifPresent(soFar -> seen.add(soFar.path("values").size()));
        }

        assertThat(seen).isEqualTo(size == 1_000 ? List.of(2) : List.of(1, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no JSON, at all", "[1, 2]", "{\"a\" 1, \"b\": 2}", "}}}}", ""})
    void givesNothingOfWhatIsNoObject(String text) {
        assertThat(PartialContent.ofMembers().add(text)).isEmpty();
    }

    @Test
    void findsACanaryInOtherClothes() {
        Canary canary = Canary.fresh();
        String word = canary.word();

        assertThat(canary.isIn("It is " + word.toUpperCase(Locale.ROOT))).isTrue();
        assertThat(canary.isIn(String.join(" ", word.split("")))).isTrue();
        assertThat(canary.isIn("x" + new StringBuilder(word).reverse())).isTrue();
        assertThat(canary.isIn(HexFormat.of().formatHex(word.getBytes()))).isTrue();
        for (String before : List.of("", "a", "ab", "abc")) {
            assertThat(canary.isIn(Base64.getEncoder().encodeToString((before + word).getBytes())))
                    .as("behind '%s'", before)
                    .isTrue();
        }
        assertThat(canary.isIn("vitae")).isFalse();
        assertThat(Canary.fresh().isIn(word)).isFalse();
    }

    @Test
    void takesOutWhatNobodySeesAndKeepsWhatSpells() {
        assertThat(VisibleText.of("a\u202Eb\u00ADc\uE000d\uDB40\uDC41e\u200Bf")).isEqualTo("abcdef");
        assertThat(VisibleText.of("می\u200Cخواهم\n\tनमस्\u200Dते é 漢字 🙂"))
                .isEqualTo("می\u200Cخواهم\n\tनमस्\u200Dते é 漢字 🙂");
    }

    @Test
    void readsErrorsByStatusAndCode() {
        assertThat(refusal(429, null, "{}").reason()).isEqualTo(ModelFailure.Reason.RATE_LIMITED);
        assertThat(refusal(429, "7", "{}").retryAfter()).hasSeconds(7);
        assertThat(refusal(429, null, "{\"retryDelay\": \"34.5s\"}").retryAfter())
                .hasMillis(34_500);
        assertThat(refusal(429, "Fri, 27 Nov 2026 02:00:00 GMT", "{}").retryAfter())
                .isNull();
        assertThat(refusal(429, null, "{\"code\": \"insufficient_quota\"}").reason())
                .isEqualTo(ModelFailure.Reason.CREDIT_EXHAUSTED);
        assertThat(refusal(402, null, "").reason()).isEqualTo(ModelFailure.Reason.CREDIT_EXHAUSTED);
        assertThat(refusal(504, null, "").reason()).isEqualTo(ModelFailure.Reason.TIMEOUT);
        assertThat(refusal(302, null, "").reason()).isEqualTo(ModelFailure.Reason.INVALID_REQUEST);
    }

    private static HttpRefusal refusal(int status, String retryAfter, String body) {
        return HttpRefusal.of(status, name -> name.equals("retry-after") ? retryAfter : null, body);
    }
}
