package dev.vitae.resume.ratings;

import dev.vitae.kit.paging.TextCursor;

/** Where a skill stands in a list by name. */
record SkillPlace(String name, String skillKey) {

    private static final int KEY = 64;

    static SkillPlace of(ColleagueSkill skill) {
        return new SkillPlace(skill.name(), skill.skillKey());
    }

    String encode() {
        return TextCursor.encode(skillKey + name);
    }

    /** Reads a cursor back. Fails with 400 {@code cursor_invalid}. */
    static SkillPlace decode(String cursor) {
        String text = TextCursor.decode(cursor);
        int end = Math.min(KEY, text.length());
        return new SkillPlace(text.substring(end), text.substring(0, end));
    }
}
