package dev.vitae.vacancy.salaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SalariesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "$120k-150k; 120000; 150000; USD; -",
                "£500 per day; 500; 500; GBP; day",
                "USD 120,000 – 150,000; 120000; 150000; USD; -",
                "Salary: £45,000 - £55,000 per annum DOE plus benefits; 45000; 55000; GBP; year",
                "$50/hr - $60/hr; 50; 60; USD; hour",
                "$25.50 - $31.00 per hour; 25.5; 31; USD; hour",
                "up to $150k; -; 150000; USD; -",
                "£50k+; 50000; -; GBP; -",
                "AU$120,000 + super; 120000; 120000; AUD; -",
                "C$90K/yr - C$110K/yr; 90000; 110000; CAD; year",
                "Compensation 180K – 220K • Offers Equity; 180000; 220000; -; -",
                "₹12,00,000 - ₹15,00,000 a year; 1200000; 1500000; INR; year",
                "Salary: ₹18-26 Lacs P.A.; 1800000; 2600000; INR; year",
                "CTC: 12 to 15 LPA; 1200000; 1500000; -; year",
                "Salary: INR 4.5 lakh per annum; 450000; 450000; INR; year",
                "Salaire : 28,50 $ à 33,00 $ de l'heure (dollars canadiens); 28.5; 33; CAD; hour",
                "Pay: $95,000 a year (Australian dollars); 95000; 95000; AUD; year",
                "Salaris van minimaal € 3.415 en maximaal € 4.970 bruto per maand; 3415; 4970; EUR; month",
                "Mindestens 3.000 € und höchstens 3.600 € im Monat; 3000; 3600; EUR; month",
                "Kollektivvertragliches Mindestgehalt von € 2.450,– brutto pro Monat; 2450; -; EUR; month",
                "70.000–85.000 € brutto/Jahr; 70000; 85000; EUR; year",
                "Gehalt: 70.000 - 85.000 EUR brutto p.a.; 70000; 85000; EUR; year",
                "Jahresgehalt zwischen 60.000 und 75.000 Euro; 60000; 75000; EUR; year",
                "15,50 €/Std.; 15.5; 15.5; EUR; hour",
                "40 Stunden/Woche, 17,80 €/h; 17.8; 17.8; EUR; hour",
                "Bezahlung nach TVöD E13 (4.500 € bis 6.200 € brutto im Monat); 4500; 6200; EUR; month",
                "Von 3.200 bis 3.600 Euro monatlich; 3200; 3600; EUR; month",
                "ab 50.000 € im Jahr; 50000; -; EUR; year",
                "bis zu 90.000 €; -; 90000; EUR; -",
                "TEUR 70; 70000; 70000; EUR; -",
                "13 Gehälter à 4000 €; 4000; 4000; EUR; -",
                "CHF 100'000; 100000; 100000; CHF; -",
                "CHF 100'000.– bis 120'000.–; 100000; 120000; CHF; -",
                "45 k€; 45000; 45000; EUR; -",
                "Rémunération : 45-55 K€ brut annuel selon profil; 45000; 55000; EUR; year",
                "Salaire : entre 2 500 € et 3 000 € brut par mois; 2500; 3000; EUR; month",
                "Salaire mensuel brut : 2 100,00 €; 2100; 2100; EUR; month",
                "TJM : 450 € - 550 €; 450; 550; EUR; day",
                "Salario: 35.000€ - 42.000€ brutos anuales; 35000; 42000; EUR; year",
                "Tarifa: 300€/día; 300; 300; EUR; day",
                "RAL 35.000 - 40.000 euro; 35000; 40000; EUR; year",
                "Paga oraria: 12,50 €/ora; 12.5; 12.5; EUR; hour",
                "3000€/mese lordi; 3000; 3000; EUR; month",
                "Salário: R$ 8.000 a R$ 12.000 por mês; 8000; 12000; BRL; month",
                "Bruto salaris tussen € 3.500 en € 4.800 per maand; 3500; 4800; EUR; month",
                "€ 3.500,- tot € 4.800,- bruto per maand; 3500; 4800; EUR; month",
                "25 000 - 30 000 PLN; 25000; 30000; PLN; -",
                "kr 45.000 per month; 45000; 45000; -; month"
            })
    void readsWhatALineSaysOfPay(String line, Double min, Double max, String currency, String period) {
        assertThat(Salaries.find(line).map(found -> shown(found.salary()))).contains(shown(min, max, currency, period));
        assertThat(Salaries.read(line).map(SalariesTest::shown)).contains(shown(min, max, currency, period));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {"70-85k; 70000; 85000", "50000; 50000; 50000", "70k; 70000; 70000"})
    void takesABareNumberForPayInAFieldThatIsForPay(String field, Double min, Double max) {
        assertThat(Salaries.read(field).map(SalariesTest::shown)).contains(shown(min, max, null, null));
        assertThat(Salaries.find("We are " + field + " people.")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We raised $50M in series B",
                "1.500 € Weiterbildungsbudget pro Jahr",
                "Deutschlandticket (49 € / Monat)",
                "Benefits: 401(k), $2,000 learning budget per year, 25 days off",
                "Ein Umsatz von 120.000.000 € im Jahr 2025",
                "Prime de cooptation de 1 500 €",
                "Employees: 5000 in 20 countries, founded 2001",
                "Competitive salary, 24/7, 30 days off, 100% remote",
                "Tickets restaurant de 9 € par jour",
                ""
            })
    void saysNothingWhereATextStatesNoPay(String line) {
        assertThat(Salaries.find(line)).isEmpty();
    }

    @Test
    void prefersThePayToWhatElseIsPaid() {
        String text =
                """
                We closed a $20,000,000 round and give a $3,000 referral bonus.
                Salary
                $90,000 to $110,000 a year
                Learning budget: $2,000 a year
                """;

        var found = Salaries.find(text).orElseThrow();

        assertThat(text.substring(found.start(), found.end())).isEqualTo("$90,000 to $110,000 a year");
        assertThat(shown(found.salary())).isEqualTo(shown(90_000.0, 110_000.0, "USD", "year"));
    }

    @Test
    void takesTheLabelAboveForThePeriodOfANumberBelow() {
        var found = Salaries.find("Annual salary\n48,000 GBP\n").orElseThrow();

        assertThat(shown(found.salary())).isEqualTo(shown(48_000.0, 48_000.0, "GBP", "year"));
    }

    @Test
    void keepsTheWordsOfAFieldThatIsTooLongWithin255Characters() {
        assertThat(Salaries.read("60.000 € " + "und mehr ".repeat(60))
                        .orElseThrow()
                        .text())
                .hasSize(255);
    }

    @Test
    void readsNothingThatIsNotMoneyOutOfAnyCharacters() {
        Random random = new Random(7);
        String letters = "0123456789.,'-–€$k /bisto(\n\u00a0\ud83d\ude00";
        for (int round = 0; round < 2_000; round++) {
            String text = random.ints(60, 0, letters.length())
                    .mapToObj(at -> letters.substring(at, at + 1))
                    .collect(Collectors.joining());
            Salaries.read(text).ifPresent(salary -> assertThat(salary.minMicros() != null
                            && salary.maxMicros() != null
                            && salary.minMicros() > salary.maxMicros())
                    .as(text)
                    .isFalse());
            Salaries.find(text)
                    .ifPresent(found -> assertThat(text).contains(found.salary().text()));
        }
    }

    /** Each of them makes a pattern that tries again what it has tried take minutes. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "1 ", "1.", "€", "k€", "per ", "(", "brutto ", "1-", "\n", "gehalt", "'"})
    void isDoneWithAVeryLongTextOfOneKind(String part) {
        assertThat(Salaries.find(part.repeat(100_000 / part.length()))).isEmpty();
    }

    private static String shown(Salary salary) {
        return shown(
                units(salary.minMicros()),
                units(salary.maxMicros()),
                salary.currency(),
                salary.period() == null ? null : salary.period().text());
    }

    private static String shown(Object... parts) {
        return Arrays.toString(parts);
    }

    private static Double units(Long micros) {
        return micros == null ? null : micros / 1e6;
    }
}
