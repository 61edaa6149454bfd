package dev.vitae.identity.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.kit.problem.Problem;
import dev.vitae.pictures.PictureFormat;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortraitTest {

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void isASmallJpegWhateverWasGiven(String format) {
        Portrait portrait = Portrait.of(Pictures.of(format, 1200, 900));

        assertThat(PictureFormat.of(portrait.jpeg())).contains(PictureFormat.JPEG);
        BufferedImage shown = Pictures.read(portrait.jpeg());
        assertThat(shown.getWidth()).isEqualTo(512);
        assertThat(shown.getHeight()).isEqualTo(384);
        assertRedThenBlue(shown, 20, 190, 490, 190);
    }

    @Test
    void isNotMadeLarger() {
        BufferedImage shown =
                Pictures.read(Portrait.of(Pictures.of("png", 30, 20)).jpeg());

        assertThat(shown.getWidth()).isEqualTo(30);
        assertThat(shown.getHeight()).isEqualTo(20);
    }

    /** Where the red half, which was on the left when taken, lies when the picture is upright. */
    @ParameterizedTest
    @CsvSource({
        "1, left",
        "2, right",
        "3, right",
        "4, left",
        "5, top",
        "6, top",
        "7, bottom",
        "8, bottom",
        "0, left",
        "9, left"
    })
    void isUpright(int orientation, String red) {
        BufferedImage shown =
                Pictures.read(Portrait.of(Pictures.taken(400, 300, orientation)).jpeg());

        boolean lying = orientation >= 5 && orientation <= 8;
        assertThat(shown.getWidth()).isEqualTo(lying ? 300 : 400);
        assertThat(shown.getHeight()).isEqualTo(lying ? 400 : 300);
        switch (red) {
            case "left" -> assertRedThenBlue(shown, 20, 150, 380, 150);
            case "right" -> assertRedThenBlue(shown, 380, 150, 20, 150);
            case "top" -> assertRedThenBlue(shown, 150, 20, 150, 380);
            default -> assertRedThenBlue(shown, 150, 380, 150, 20);
        }
    }

    @Test
    void keepsNothingThatWasWrittenBesideThePicture() {
        byte[] taken = Pictures.taken(400, 300, 6);
        assertThat(text(taken)).contains(Pictures.CANARY);

        assertThat(text(Portrait.of(taken).jpeg())).doesNotContain(Pictures.CANARY, "Exif");
    }

    @Test
    void isWhiteWhereAPictureIsTransparent() {
        BufferedImage clear = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB);

        BufferedImage shown =
                Pictures.read(Portrait.of(Pictures.write("png", clear)).jpeg());

        assertThat(new Color(shown.getRGB(5, 5))).isEqualTo(Color.WHITE);
    }

    @Test
    void takesAFilmBehindThePictureForNothing() {
        ByteArrayOutputStream moving = new ByteArrayOutputStream();
        moving.writeBytes(Pictures.of("jpeg", 40, 30));
        moving.writeBytes(new byte[] {0, 0, (byte) 0xFF, (byte) 0xDA, 0, 2});

        assertThatCode(() -> Portrait.of(moving.toByteArray())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"40001, 1000", "20001, 1", "1, 20001", "2147483647, 2147483647"})
    void isRefusedForItsSizeBeforeItIsDecoded(int width, int height) {
        assertRefused(Pictures.pngThatSaysToBe(width, height), "picture_too_large");
    }

    /** As a row of dots it would be larger than the kept picture, as a whole larger than memory. */
    @Test
    void readsALongPictureWithoutHoldingIt() {
        BufferedImage shown =
                Pictures.read(Portrait.of(Pictures.of("png", 20_000, 2)).jpeg());

        assertThat(shown.getWidth()).isEqualTo(512);
        assertThat(shown.getHeight()).isEqualTo(1);
    }

    /** A text of gigabytes, well compressed, fits a small file. */
    @Test
    void readsNoTextBesideThePicture() {
        assertThatCode(() -> Portrait.of(Pictures.pngWithBrokenText())).doesNotThrowAnyException();
    }

    @Test
    void isRefusedForTooManyScans() {
        byte[] jpeg = Pictures.of("jpeg", 40, 30);
        byte[] scan = {(byte) 0xFF, (byte) 0xDA, 0, 2};
        ByteArrayOutputStream slow = new ByteArrayOutputStream();
        slow.write(jpeg, 0, jpeg.length - 2);
        for (int i = 0; i < 100; i++) {
            slow.writeBytes(scan);
        }
        slow.write(jpeg, jpeg.length - 2, 2);

        assertRefused(slow.toByteArray(), "file_corrupt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void isRefusedWhereItBreaksOff(String format) {
        byte[] whole = Pictures.of(format, 300, 300);

        for (int length : new int[] {whole.length / 10, whole.length / 2, whole.length - 40}) {
            assertRefused(Arrays.copyOf(whole, length), "file_corrupt");
        }
    }

    @Test
    void isRefusedWhereItIsNoPicture() {
        assertRefused(new byte[0], "file_empty");
        assertRefused(new byte[5 * 1024 * 1024 + 1], "file_too_large");
        for (String none :
                new String[] {"a", "<svg xmlns='http://www.w3.org/2000/svg'/>", "%PDF-1.7", "RIFF\0\0\0\0WEBPVP8 "}) {
            assertRefused(none.getBytes(StandardCharsets.US_ASCII), "file_type_unsupported");
        }
        assertRefused(Pictures.of("bmp", 10, 10), "file_type_unsupported");
        assertRefused("GIF89a and then nothing".getBytes(StandardCharsets.US_ASCII), "file_corrupt");
    }

    private static void assertRefused(byte[] file, String code) {
        assertThatThrownBy(() -> Portrait.of(file))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private static void assertRedThenBlue(BufferedImage shown, int redX, int redY, int blueX, int blueY) {
        Color red = new Color(shown.getRGB(redX, redY));
        Color blue = new Color(shown.getRGB(blueX, blueY));
        assertThat(red.getRed()).isGreaterThan(200);
        assertThat(red.getBlue()).isLessThan(60);
        assertThat(blue.getBlue()).isGreaterThan(200);
        assertThat(blue.getRed()).isLessThan(60);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
