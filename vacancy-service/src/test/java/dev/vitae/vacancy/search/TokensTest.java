package dev.vitae.vacancy.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Senior Java-Developer (m/w/d) | senior java developer javadeveloper m w d",
                "Entwickler*in, Entwickler:innen und Entwickler/-in | entwicklerin entwicklerinnen und entwicklerin",
                "C++, C# und R | c++ c# und r",
                "L'équipe d’Orléans | l equipe d orleans",
                "東京都で勤務 | 東京 京都 都で で勤 勤務 務",
                "Javaエンジニア | java エン ンジ ジニ ニア ア",
                "ｶﾞｲﾄﾞ | ガイ イド ド",
                "京 | 京",
                "นักพัฒนา | นั ัก กพ พั ัฒ ฒน นา า",
                "개발자 | 개발 발자 자",
                "Straße Ærø Łódź ПЁТР | strasse aero lodz петр",
                "𠮷野家 | 𠮷野 野家 家"
            })
    void takesATextApart(String text, String words) {
        assertThat(words(text)).isEqualTo(words);
    }

    @Test
    void saysWhereInTheTextAWordStands() {
        String text = "Wir suchen eine Entwickler*in in 東京都.";

        assertThat(Tokens.of(text))
                .extracting(token -> text.substring(token.start(), token.end()))
                .containsExactly("Wir", "suchen", "eine", "Entwickler*in", "in", "東京", "京都", "都");
    }

    @Test
    void readsWhateverIsWritten() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(40, 0, 0x1F000)
                    .map(c -> readable(c, random))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            int last = 0;
            for (Token token : Tokens.of(text)) {
                assertThat(token.start()).isLessThan(token.end());
                assertThat(token.end()).isLessThanOrEqualTo(text.length());
                assertThat(token.position()).isGreaterThanOrEqualTo(last);
                assertThat(token.word()).doesNotContain("'", "\\", " ");
                last = token.position();
            }
        }
    }

    private static int readable(int c, Random random) {
        return random.nextBoolean() ? 0x20 + c % 0x60 : c;
    }

    private static String words(String text) {
        return String.join(" ", Tokens.of(text).stream().map(Token::word).toList());
    }
}
