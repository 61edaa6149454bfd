package dev.vitae.vacancy.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnippetTest {

    @ParameterizedTest
    @CsvSource({
        "de, Entwicklerin, Wir suchen einen Entwickler für Köln., Entwickler",
        "fr, developpeur, Un développeur Java., développeur",
        "ja, 京都, 東京都で勤務します。, 京都",
        "ja, 京, 東京都で勤務します。, 京",
        "en, front-end, We need a front-end developer., front-end"
    })
    void marksWhatWasLookedForAsTheTextWritesIt(String language, String q, String text, String marked) {
        Snippet snippet = of(q, language, Map.of("description", text));

        assertThat(marked(snippet)).contains(marked);
    }

    @Test
    void showsThePlaceWithMostOfWhatIsLookedFor() {
        String text = "Java is nice. " + "Something else is said here. ".repeat(40) + "You know Java and Kafka well. "
                + "And so it goes on. ".repeat(40);

        Snippet snippet = of("java kafka", "en", Map.of("description", text));

        assertThat(snippet.text()).contains("Java and Kafka").hasSizeLessThanOrEqualTo(240);
        assertThat(marked(snippet)).containsExactly("Java", "Kafka");
    }

    @Test
    void readsOnToWhereAllStandsTogether() {
        String text = "Java is nice. " + "Something else is said here. ".repeat(300) + "You know Java and Kafka well. "
                + "And so it goes on. ".repeat(40);

        assertThat(marked(of("java kafka", "en", Map.of("description", text)))).containsExactly("Java", "Kafka");
    }

    @Test
    void takesTheFirstTextThatHoldsIt() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("description", "Nothing of the kind.");
        texts.put("notes", "Ask Grace\nabout Kafka.");
        texts.put("company", "Kafka Ltd");

        Snippet snippet = of("kafka", "en", texts);

        assertThat(snippet.member()).isEqualTo("notes");
        assertThat(snippet.text()).isEqualTo("Ask Grace about Kafka");
    }

    @Test
    void showsTheNameWhereNothingIsAsItWasSpelt() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("description", "Nothing of the kind.");
        texts.put("company", "Google");

        assertThat(of("gogle", "en", texts)).isEqualTo(new Snippet("company", "Google", List.of()));
    }

    private static Snippet of(String q, String language, Map<String, String> texts) {
        return Snippet.of(SearchQuery.of(q).orElseThrow(), language, texts);
    }

    private static List<String> marked(Snippet snippet) {
        return snippet.matches().stream()
                .map(match -> snippet.text().substring(match.start(), match.end()))
                .toList();
    }
}
