package dev.vitae.identity.signin;

import java.util.regex.Pattern;

/** Which e-mail addresses a user can have; nothing that passes here fails the check of the table {@code users}. */
final class EmailAddress {

    private static final int LONGEST = 255;
    private static final Pattern FORM =
            Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private EmailAddress() {}

    static boolean isUsable(String address) {
        return address.length() <= LONGEST
                && FORM.matcher(address).matches()
                && !UNPRINTABLE.matcher(address).find();
    }
}
