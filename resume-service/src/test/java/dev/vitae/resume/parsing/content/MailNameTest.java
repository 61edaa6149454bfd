package dev.vitae.resume.parsing.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailNameTest {

    @ParameterizedTest
    @CsvSource({
        "ada.park@example.com, Ada Park",
        "PARK_ADA77@example.com, Ada Park",
        "apark@example.com, Ada Park",
        "parka@example.com, Ada Park",
        "j.grossmann@example.com, Jürgen Großmann",
        "juergen.grossmann@example.com, JÜRGEN GROSSMANN",
        "ines.conceicao@example.com, Inês da Conceição",
        "oneill.s@example.com, Sean O'Neill",
        "anne-marie@leclerc.example, Anne-Marie Leclerc",
    })
    void anAddressIsMadeOfItsOwnersName(String address, String name) {
        assertThat(MailName.of(address).isSurely(name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ada.park@example.com, Project Manager",
        "ada.park@example.com, Parking Attendant",
        "apark@example.com, Career Profile",
        "office@example.com, Ada Park",
        "me@example.com, Mena Escobar",
        ", Ada Park",
    })
    void otherTextIsNotItsOwnersName(String address, String text) {
        assertThat(MailName.of(address).isSurely(text)).isFalse();
    }

    @Test
    void aSurnameAloneMayBeItsOwners() {
        MailName mail = MailName.of("bakare.consulting@example.com");

        assertThat(mail.mayBe("Tunde Bakare")).isTrue();
        assertThat(mail.isSurely("Tunde Bakare")).isFalse();
        assertThat(mail.mayBe("Tunde Ojo")).isFalse();
    }

    @Test
    void itTellsWhereANameEnds() {
        MailName mail = MailName.of("lisa.sommer@example.com");

        assertThat(mail.isAllOf("Lisa Sommer")).isTrue();
        assertThat(mail.isAllOf("Lisa Sommer Koch")).isFalse();
        assertThat(mail.goesOn("Lisa", "Sommer")).isTrue();
        assertThat(mail.goesOn("Lisa Sommer", "Koch")).isFalse();
    }
}
