package dev.vitae.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
    private final Routes routes = new Routes();

    @ParameterizedTest
    @CsvSource({
        "/auth/login, IDENTITY",
        "/auth/jwks, IDENTITY",
        "/api/v1/me, IDENTITY",
        "/api/v1/tenants/0197/members, IDENTITY",
        "/api/v1/invitations/accept, IDENTITY",
        "/api/v1/resumes, RESUME",
        "/api/v1/resumes/0197/versions, RESUME",
        "/api/v1/skill-resume, RESUME",
        "/api/v1/skills/order, RESUME",
        "/api/v1/skill-rebuilds/0197, RESUME",
        "/api/v1/company-skills/0197/members/0198, RESUME",
        "/api/v1/colleagues/0197/skills, RESUME",
        "/api/v1/experience/0197, RESUME",
        "/api/v1/education, RESUME",
        "/api/v1/templates/classic/preview.png, RESUME",
        "/api/v1/builder-documents/0197/preview.png, RESUME",
        "/api/v1/vacancies, VACANCY",
        "/api/v1/jobs/0197, VACANCY",
        "/api/v1/calendar/vc_0197.ics, VACANCY",
        "/api/v1/generations/0197/export, GENERATION",
        "/uploads/0197, GENERATION",
        "/api/v1/shares, SHARING",
        "/r/abc.pdf, SHARING",
        "/r/abc/qr.svg, SHARING",
        "/robots.txt, SHARING",
        "/api/v1/usage, USAGE",
        "/api/v1/ai-calls, USAGE",
        "/api/v1/system-config/platform_provider, USAGE",
        "/api/v1/model-prices, USAGE",
        "/api/v1/operations/services, USAGE",
        "/api/v1/dead-letters/0197/replay, USAGE",
        "/api/v1/usage-statistics/people, USAGE",
        "/api/v1/budgets, USAGE",
        "/api/v1/generation-outcomes/0197, GENERATION",
        "/api/v1/failures/statistics, GENERATION",
        "/ops, USAGE",
        "/ops/assets/ops.css, USAGE"
    })
    void sendsAPathToTheServiceThatOwnsIt(String path, Service owner) {
        assertThat(routes.of(path)).contains(owner);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/q/health",
                "/internal/resumes",
                "/api/v1",
                "/api/v1/resumesx",
                "/api/v2/me",
                "/rx",
                "/robots.txtx",
                "*",
                "/api/v1/resumes/../../../internal/resumes",
                "/api/v1/resumes/%2e%2e/internal",
                "/r/%2Finternal",
                "/r//internal",
                "/r/..",
                "/r/a\\b",
                "/r/a;b"
            })
    void knowsNobodyForWhatIsNotPublic(String path) {
        assertThat(routes.of(path)).isEmpty();
    }

    @Test
    void servesEveryService() {
        assertThat(Service.values()).allSatisfy(service -> assertThat(new String[] {
                    "/auth", "/api/v1/resumes", "/api/v1/vacancies", "/api/v1/generations", "/r", "/api/v1/usage"
                })
                .anyMatch(path -> routes.of(path).filter(service::equals).isPresent()));
    }
}
