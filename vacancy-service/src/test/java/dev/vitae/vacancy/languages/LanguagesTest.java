package dev.vitae.vacancy.languages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | We are looking for a backend engineer to join our team in Leeds. You write Java and care about tests.",
                "de | Wir suchen eine Softwareentwicklerin (m/w/d) für unser Team in Köln. Sie arbeiten mit Java und Kafka.",
                "fr | Nous recherchons un développeur pour rejoindre notre équipe à Lyon. Vous maîtrisez Java et SQL.",
                "es | Buscamos una persona para nuestro equipo de datos en Valencia, con experiencia en Python.",
                "it | Cerchiamo uno sviluppatore per la nostra sede di Torino. Offriamo un contratto a tempo indeterminato.",
                "pt | Procuramos uma pessoa para a nossa equipa no Porto, com experiência em Java. Não é preciso inglês.",
                "nl | Wij zoeken een ontwikkelaar voor ons team in Utrecht. Je hebt ervaring met Java en je werkt graag samen.",
                "sv | Vi söker en utvecklare till vårt team i Lund. Du har erfarenhet av Java och det är ett plus med Kafka.",
                "da | Vi søger en udvikler til vores team i Aarhus. Du har erfaring med Java, og du kan lide at arbejde sammen.",
                "fi | Haemme kehittäjää tiimiimme. Sinulla on kokemusta Javasta, ja osaat myös SQL:ää.",
                "pl | Szukamy programisty do naszego zespołu w Krakowie. Wymagania: znajomość języka Java oraz SQL.",
                "cs | Hledáme vývojáře do naší firmy v Brně. Nabízíme práci na plný úvazek a zkušenosti s Javou.",
                "ja | 東京のチームでバックエンドエンジニアを募集しています。Javaの経験がある方。",
                "zh | 我们正在招聘后端工程师，要求熟悉 Java 和 Spring，工作地点在上海。",
                "ko | 서울 팀에서 함께할 백엔드 개발자를 찾습니다. Java 경험이 필요합니다.",
                "ru | Мы ищем разработчика в нашу команду. Опыт работы с Java, желательно знание SQL и сети. Это удалённая работа: мы рады.",
                "uk | Ми шукаємо розробника до нашої команди. Досвід роботи з Java є обов'язковим.",
                "th | เรากำลังมองหานักพัฒนาซอฟต์แวร์เข้าร่วมทีมของเรา",
                "de | Bäcker gesucht",
                "en | You write Java.",
                "fr | Développeur Java H/F"
            })
    void tellsTheLanguageOfAText(String language, String text) {
        assertThat(Languages.of(text)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "text", "123 456", "Java SQL Kafka", "!?"})
    void doesNotGuessWhereNothingTells(String text) {
        assertThat(Languages.of(text)).isEmpty();
    }

    @Test
    void goesByTheTextAndNotByANameInAnotherScript() {
        assertThat(Languages.of("We are the company behind 株式会社サクラ and we are hiring for the team in Osaka."))
                .contains("en");
    }
}
