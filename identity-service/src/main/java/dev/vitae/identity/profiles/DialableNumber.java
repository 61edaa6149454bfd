package dev.vitae.identity.profiles;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/** Phone numbers as people write them, and as E.164 has them ({@code +493012345678}). */
final class DialableNumber {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private DialableNumber() {}

    /**
     * The number in E.164; empty for what is none, or has an extension, which E.164 cannot say.
     *
     * @param country of a number without a country code (ISO 3166-1 alpha-2); null where it is not known
     */
    static Optional<String> e164(String written, String country) {
        try {
            PhoneNumber number = NUMBERS.parse(written, country);
            return NUMBERS.isValidNumber(number) && !number.hasExtension()
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
