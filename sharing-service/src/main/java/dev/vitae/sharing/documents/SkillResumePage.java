package dev.vitae.sharing.documents;

import dev.vitae.document.rendering.PageOptions.Meta;
import dev.vitae.document.rendering.PageOptions.ToolbarLink;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The template {@code SkillResumePage.html}; styles go in as they are, so that their hashes fit. */
record SkillResumePage(
        SkillsView view,
        List<Meta> metas,
        String monthsHeading,
        String badges,
        List<ToolbarLink> downloads,
        RawString style,
        RawString additions)
        implements TemplateInstance {}
