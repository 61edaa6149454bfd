package dev.vitae.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpaqueTokenTest {

    private static final String MARK = "vi_";

    private final OpaqueToken token = OpaqueToken.random(MARK);

    @Test
    void isReadBack() {
        assertThat(OpaqueToken.parse(MARK, token.text()))
                .hasValueSatisfying(read -> assertThat(read.hash()).isEqualTo(token.hash()));
    }

    @Test
    void isAnotherEachTime() {
        assertThat(OpaqueToken.random(MARK).hash()).isNotEqualTo(token.hash()).hasSize(64);
    }

    @Test
    void saysNothingWhereItIsLogged() {
        assertThat(token.toString()).isEqualTo("OpaqueToken[…]");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "vi_", "vi_short", "vt_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void knowsWhatCanBeNone(String text) {
        assertThat(OpaqueToken.parse(MARK, text)).isEmpty();
    }
}
