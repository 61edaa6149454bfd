package dev.vitae.vacancy.postings;

/**
 * What whoever confirms a proposal should know.
 *
 * @param code stable
 * @param detail for people
 */
public record PostingWarning(String code, String detail) {

    public static PostingWarning pageLeftOut(int lines) {
        return new PostingWarning(
                "page_left_out",
                lines
                        + (lines == 1
                                ? " line of the page around the vacancy is"
                                : " lines of the page around the vacancy are")
                        + " not in the description: see cut.");
    }

    public static PostingWarning descriptionShortened(int characters) {
        return new PostingWarning(
                "description_shortened",
                "The description is longer than 50,000 characters. The last " + characters + " are not in it.");
    }

    public static PostingWarning deadlineAmbiguous(String written) {
        return new PostingWarning(
                "deadline_ambiguous", "The deadline \"" + written + "\" may be read in two ways. Enter it.");
    }

    public static PostingWarning deadlineOver(String day) {
        return new PostingWarning("deadline_over", "The deadline, " + day + ", is over.");
    }

    public static PostingWarning severalPostings(int number) {
        return new PostingWarning(
                "several_postings", "The page has " + number + " job postings. The first is proposed.");
    }
}
