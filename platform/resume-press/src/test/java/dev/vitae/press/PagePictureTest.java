package dev.vitae.press;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.document.ResumeContent;
import dev.vitae.document.template.ChosenDesign;
import jakarta.ws.rs.core.EntityTag;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PagePictureTest {

    private final ResumeContent content = ResumeContent.empty().withSummary("I build things that last.");

    @Test
    void isAnotherOneOnceItIsDrawnByAnotherRenderer() {
        assertThat(tag("1.1")).isNotEqualTo(tag("1.0")).isEqualTo(tag("1.1"));
    }

    private EntityTag tag(String edition) {
        return PagePicture.of(content, ChosenDesign.none(), Optional.empty(), PageAsked.of("1", "600"), edition)
                .tag();
    }
}
