package dev.vitae.sharing.documents;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;

/** The template {@code SkillResumePage.html}; styles go in as they are, so that their hashes fit; without download no button. */
record SkillResumePage(
        SkillsView view, String monthsHeading, String badges, String download, RawString style, RawString additions)
        implements TemplateInstance {}
