package dev.vitae.generation.guard;

import java.util.List;

/** Names in scripts without spaces: four Han signs or three Katakana in a row, of which no two stand together in the source. */
final class SignRowCheck extends SentenceCheck {
    /** Signs of how much and how often. */
    private static final String COUNTING = "[每毎月年周週日天季度半平均约約大概左右共计合計全部各及和与等其中以上以下超过超近余余名前后後间間一二三四五六七八九十百千万]";

    private static final int KATAKANA_ROW = 3;
    private static final int LONG_ROW = 4;

    SignRowCheck(SourceFacts facts, String path, Telling told, Scope own, boolean ofJob) {
        super(facts, path, told, own, ofJob);
    }

    @Override
    List<Finding> findings() {
        String text = told.stated();
        int i = 0;
        while (i < text.length()) {
            Character.UnicodeScript script = Character.UnicodeScript.of(text.charAt(i));
            int end = i + 1;
            while (end < text.length()
                    && (Character.UnicodeScript.of(text.charAt(end)) == script || text.charAt(end) == 'ー')) {
                end++;
            }
            boolean han = script == Character.UnicodeScript.HAN && end - i >= LONG_ROW;
            boolean katakana = script == Character.UnicodeScript.KATAKANA
                    && end - i >= KATAKANA_ROW
                    && text.substring(end).matches("(?s)(?:社|株式会社|様|銀行|大学|病院|公司).*");
            boolean said = text.substring(i, end).replaceAll(COUNTING, "").length() < (han ? LONG_ROW : KATAKANA_ROW);
            if ((han || katakana)
                    && ofJob
                    && !said
                    && isForeign(text.substring(i, end))
                    && !isCue(text.substring(i, end))) {
                add(ClaimKind.CLIENT, text.substring(i, end), "The source does not name it.");
            }
            i = end;
        }
        return findings;
    }

    private boolean isForeign(String row) {
        for (int i = 0; i + 2 <= row.length(); i++) {
            if (own.hasText(row.substring(i, i + 2))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCue(String row) {
        return !Cues.standard().in(row).isEmpty();
    }
}
