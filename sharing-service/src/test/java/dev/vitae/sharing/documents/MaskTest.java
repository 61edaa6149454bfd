package dev.vitae.sharing.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.document.Experience;
import dev.vitae.document.PersonalInfo;
import dev.vitae.document.ResumeContent;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

    private final ResumeContent content = ResumeContent.empty()
            .withPersonalInfo(new PersonalInfo(
                    "Ada Brennan",
                    "ada@example.com",
                    "+353 1 555 0134",
                    "12 Quay Street, Dublin 2",
                    null,
                    null,
                    Map.of()))
            .withExperience(Stream.of(
                            "International Business Machines (IBM)",
                            "Harbour Payments Ltd.",
                            "Nordwind",
                            "AT&T",
                            "SAP SE",
                            "北京科技有限公司",
                            "جوجل")
                    .map(company -> new Experience(company, "Engineer", "2020-01", null, "-"))
                    .toList());

    private final Mask everything = Mask.of(content, EnumSet.allOf(Redaction.class));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Worked at IBM's lab and HarbourPayments | Worked at …'s lab and …",
                "harbour  payments LTD, Harbour-Payments | …, …",
                "Nordwindin asiakkaat, AT & T, SAP | … asiakkaat, …, …",
                "在北京科技有限公司工作, بجوجل | 在…工作, ب…",
                "Call (01) 555-0134, 00353 1 555 0134 or tel. 085 765432 | Call …, … or tel. …",
                "ada.b+x@mail.co.uk, https://a.b/c?d, github.com/ada and ada.dev | …, … … and …",
                "lives at 12 Quay Street, in Dublin 2 | lives at …, in …",
            })
    void findsWhatIsToBeLeftOutHoweverItIsWritten(String text, String left) {
        assertThat(everything.text(text)).isEqualTo(left);
    }

    @Test
    void leavesNumbersDatesAndTechniquesAlone() {
        for (String text : List.of(
                "2018-01 – 2021-03, 2019 - 2023 2024, 480 ms to 95 ms, 12345678 requests, 1.500.000 EUR, ISO 27001",
                "Node.js/TypeScript, ASP.NET Core, Vue.js, socket.io, CI/CD, and/or, SAPUI5, version 10.0.0.1",
                "A view of the harbour and of payments in Dublin")) {
            assertThat(everything.text(text)).isEqualTo(text);
        }
    }

    @Test
    void findsNothingWhereNothingIsToBeLeftOut() {
        String text = "IBM, ada@example.com, +353 1 555 0134";

        assertThat(Mask.of(content, EnumSet.of(Redaction.PHOTO)).text(text)).isEqualTo(text);
        assertThat(Mask.of(content, EnumSet.of(Redaction.PHONE)).text(text)).isEqualTo("IBM, ada@example.com, …");
    }
}
