package dev.vitae.vacancy.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.kit.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://jobs.example/1",
                "HTTP://jobs.example/1",
                "ftp://jobs.example/",
                "file:///etc/passwd",
                "//jobs.example/1",
                "jobs.example",
                "https:///x",
                "https://",
                "https:jobs.example",
                "https://user@jobs.example/",
                "https://user:secret@jobs.example/",
                "https://@jobs.example/",
                "https://jobs.example:8443/",
                "https://jobs.example:80/",
                "https://localhost/",
                "https://metadata/",
                "https://metadata.google.internal/",
                "https://printer.local/",
                "https://127.0.0.1/",
                "https://8.8.8.8/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.1/",
                "https://[::1]/",
                "https://[2606:4700::1111]/",
                "https://jobs.example\\@evil.example/",
                "https://jobs .example/",
                "https://-jobs.example/",
                "https://1.in-addr.arpa/"
            })
    void refusesWhatIsNoPageOfAPublicSite(String url) {
        assertThatThrownBy(() -> PageUrl.of(url, 443))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("url_refused"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://jobs.example, jobs.example, /",
        "https://Jobs.EXAMPLE/a?b=c#d, jobs.example, /a?b=c",
        "https://jobs.example.:443/x, jobs.example, /x",
        "https://bücher.example/stellen/ü, xn--bcher-kva.example, /stellen/%C3%BC"
    })
    void takesAnAddressApart(String url, String host, String target) {
        assertThat(PageUrl.of(url, 443)).isEqualTo(new PageUrl(host, 443, target));
    }

    @Test
    void followsToRelativeAddressesAndRefusesTheSameOnTheWay() {
        PageUrl page = PageUrl.of("https://jobs.example/a/b?c", 443);

        assertThat(page.to("../d").target()).isEqualTo("/d");
        assertThat(page.to("https://other.example/e f").target()).isEqualTo("/e%20f");
        assertThatThrownBy(() -> page.to("http://jobs.example/")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> page.to("https://127.0.0.1/")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> page.to("https://[")).isInstanceOf(Problem.class);
    }
}
