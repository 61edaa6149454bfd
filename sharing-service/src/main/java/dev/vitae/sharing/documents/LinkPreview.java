package dev.vitae.sharing.documents;

import dev.vitae.document.Experience;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.rendering.LinkCard;
import dev.vitae.document.rendering.PageOptions;
import dev.vitae.document.rendering.PageOptions.Meta;
import dev.vitae.sharing.owners.SharedResource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is shown of a link where it is passed on, before anybody opens it: made of what the share shows, without what is left
 * out of that. No way to reach a person and no employer is in it.
 *
 * @param type as Open Graph has it
 * @param page the title of the page
 * @param headline null where nothing is said
 */
record LinkPreview(String type, String page, String kind, String title, String headline, List<String> terms) {

    private static final int DESCRIPTION = 200;
    private static final int TERMS = 8;

    /** @param page the title of the page, which also says whose résumé it is */
    static LinkPreview of(ResumeContent content, String page, String kind) {
        String name = content.personalInfo().fullName();
        String position = content.experience().stream()
                .map(Experience::position)
                .filter(LinkPreview::isStated)
                .findFirst()
                .orElse(null);
        List<String> skills = content.skills() == null ? List.of() : content.skills();
        return new LinkPreview("profile", page, kind, isStated(name) ? name : kind, position, first(skills));
    }

    static LinkPreview of(SkillsView view) {
        List<String> skills = view.categories().stream()
                .flatMap(category -> category.skills().stream())
                .map(SkillsView.Skill::name)
                .toList();
        String about = view.about().isEmpty() ? null : String.join(" · ", view.about());
        return new LinkPreview("profile", view.title(), SkillsView.KIND, view.name(), about, first(skills));
    }

    static LinkPreview of(SharedResource resource, String kind) {
        return new LinkPreview("article", resource.name(), kind, resource.name(), resource.description(), List.of());
    }

    /** @param pictured whether there is a picture, which the gateway names */
    List<Meta> metas(boolean pictured) {
        String description = description();
        return List.of(
                new Meta("robots", "noindex, nofollow"),
                new Meta("description", description),
                new Meta("og:type", type),
                new Meta("og:site_name", "Vitae"),
                new Meta("og:title", page),
                new Meta("og:description", description),
                new Meta("twitter:card", pictured ? "summary_large_image" : "summary"));
    }

    /** The page with its tags. */
    PageOptions on(PageOptions bare, boolean pictured) {
        PageOptions tagged = bare;
        for (Meta meta : metas(pictured)) {
            tagged = tagged.withMeta(meta.name(), meta.content());
        }
        return tagged;
    }

    LinkCard card() {
        return new LinkCard(kind, title, headline, terms, "Shared with Vitae");
    }

    private String description() {
        String said = Stream.of(headline, String.join(", ", terms))
                .filter(LinkPreview::isStated)
                .collect(Collectors.joining(". "));
        String text = said.isEmpty() ? kind : said;
        return text.codePointCount(0, text.length()) <= DESCRIPTION
                ? text
                : text.substring(0, text.offsetByCodePoints(0, DESCRIPTION - 1)).strip() + "…";
    }

    private static List<String> first(List<String> terms) {
        return terms.stream().filter(LinkPreview::isStated).limit(TERMS).toList();
    }

    private static boolean isStated(String text) {
        return text != null && !text.isBlank();
    }
}
