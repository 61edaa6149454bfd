package dev.vitae.generation.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LexiconTest {
    private final Lexicon lexicon = Lexicon.standard();

    @Test
    void quotesTheTextsOwnWords() {
        Mention mention = lexicon.mentions("Moved everything to k8s.").get(0);

        assertThat(mention.quote()).isEqualTo("k8s");
        assertThat(mention.via()).isEqualTo(Via.ALIAS);
    }

    @Test
    void aWholeSkillIsFoundByAnyOfItsNames() {
        assertThat(lexicon.find("Amazon Web Services"))
                .isEqualTo(lexicon.find("AWS"))
                .isPresent();
        assertThat(lexicon.find("Java and more")).isEmpty();
    }

    @Test
    void termsDoNotReachAcrossSentencesOrListItems() {
        assertThat(lexicon.mentions("We use machine. Learning is fun"))
                .extracting(mention -> mention.entry().canonical())
                .doesNotContain("Machine learning");
    }

    @Test
    void tellsLanguagesApart() {
        assertThat(List.of(
                        language("We are looking for a nurse with experience in wound care"),
                        language("Wir suchen eine Pflegefachkraft mit Erfahrung in der Wundversorgung"),
                        language("Nous cherchons un comptable pour une équipe dans le sud"),
                        language("Buscamos una persona con experiencia en el sector para el equipo"),
                        language("Procuramos uma pessoa com experiência para a equipe do escritório"),
                        language("Cerchiamo una persona con esperienza nel settore per il team"),
                        language("Wij zoeken een collega met ervaring in het magazijn"),
                        language("Kubernetes")))
                .containsExactly(
                        TextLanguage.EN,
                        TextLanguage.DE,
                        TextLanguage.FR,
                        TextLanguage.ES,
                        TextLanguage.PT,
                        TextLanguage.IT,
                        TextLanguage.NL,
                        TextLanguage.UNKNOWN);
    }

    private static TextLanguage language(String text) {
        return TextLanguage.of(Tokens.of(text));
    }
}
