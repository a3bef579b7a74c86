// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.file.FileRefusal;
import org.redvest.file.FileType;
import org.redvest.file.model.Cleaning.Kept;
import org.redvest.file.model.Recognised;
import org.redvest.shared.Refusal;

class RedrawnPicturesTest {

  private static final byte[] WEBP =
      Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

  private final RedrawnPictures pictures = new RedrawnPictures();

  @Test
  void where_it_was_taken_is_gone() throws Exception {
    var photo = Photos.taken(1);
    assertThat(text(photo)).contains("Exif", Photos.PLACE);

    var kept = pictures.redraw(Recognised.JPEG, photo);

    assertThat(kept.type()).isEqualTo(FileType.JPEG);
    assertThat(text(kept.content())).doesNotContain("Exif", Photos.PLACE);
    assertThat(size(kept)).isEqualTo("40x20");
  }

  /** Red was on the left: where is it when the picture is held as it was meant? */
  @ParameterizedTest
  @CsvSource({
    "1, 40x20, LEFT", "2, 40x20, RIGHT", "3, 40x20, RIGHT", "4, 40x20, LEFT",
    "5, 20x40, TOP", "6, 20x40, TOP", "7, 20x40, BOTTOM", "8, 20x40, BOTTOM",
    "0, 40x20, LEFT", "9, 40x20, LEFT"
  })
  void it_is_upright_without_saying_so(int orientation, String size, String red) throws Exception {
    var kept = pictures.redraw(Recognised.JPEG, Photos.taken(orientation));
    assertThat(size(kept)).isEqualTo(size);
    assertThat(red(image(kept))).isEqualTo(red);
  }

  @Test
  void a_png_stays_one_and_loses_its_words() throws Exception {
    var plain = Photos.of("png", 30, 20);
    var end = plain.length - 12;
    var words = Photos.chunk("tEXt", ("Comment\0" + Photos.PLACE).getBytes(ISO_8859_1));
    var with =
        Photos.concat(
            Photos.concat(Arrays.copyOf(plain, end), words),
            Arrays.copyOfRange(plain, end, plain.length));

    var kept = pictures.redraw(Recognised.PNG, with);

    assertThat(kept.type()).isEqualTo(FileType.PNG);
    assertThat(text(kept.content())).doesNotContain(Photos.PLACE);
    assertThat(red(image(kept))).isEqualTo("LEFT");
  }

  @Test
  void a_webp_becomes_a_jpeg() throws Exception {
    var kept = pictures.redraw(Recognised.WEBP, WEBP);
    assertThat(kept.type()).isEqualTo(FileType.JPEG);
    assertThat(size(kept)).isEqualTo("1x1");
  }

  @Test
  void what_was_hidden_behind_the_picture_is_gone() {
    for (var format : new String[] {"jpeg", "png"}) {
      var hidden = "PK\003\004<script>alert(1)</script>".getBytes(ISO_8859_1);
      var both = Photos.concat(Photos.of(format, 8, 8), hidden);
      var kept = pictures.redraw(Recognised.of(both), both);
      assertThat(text(kept.content())).as(format).doesNotContain("PK\003\004", "script");
    }
  }

  @Test
  void a_large_picture_is_kept_at_half_its_size() throws Exception {
    var kept = pictures.redraw(Recognised.JPEG, Photos.of("jpeg", 5_000, 4_000));
    assertThat(size(kept)).isEqualTo("2500x2000");
  }

  @Test
  void a_bomb_is_seen_before_it_goes_off() {
    refused(Recognised.PNG, Photos.claiming(50_000, 50_000), FileRefusal.PICTURE_TOO_LARGE);
    refused(Recognised.PNG, Photos.claiming(Integer.MAX_VALUE, 1), FileRefusal.PICTURE_TOO_LARGE);
  }

  @Test
  void a_thread_of_pixels_is_no_picture() {
    refused(Recognised.PNG, Photos.claiming(1, 39_000_000), FileRefusal.PICTURE_TOO_LARGE);
    refused(Recognised.PNG, Photos.claiming(39_000_000, 1), FileRefusal.PICTURE_TOO_LARGE);
    refused(Recognised.PNG, Photos.claiming(20_001, 10), FileRefusal.PICTURE_TOO_LARGE);
    refused(Recognised.PNG, Photos.claiming(20_000, 10), FileRefusal.PICTURE_UNREADABLE);
  }

  @Test
  void a_picture_of_deep_colours_may_have_fewer_pixels() {
    refused(Recognised.PNG, Photos.claiming(6_000, 6_000, 16), FileRefusal.PICTURE_TOO_LARGE);
    refused(Recognised.PNG, Photos.claiming(4_000, 4_000, 16), FileRefusal.PICTURE_UNREADABLE);
  }

  @Test
  void a_picture_that_is_cut_off_is_refused() {
    var jpeg = Photos.of("jpeg", 400, 400);
    refused(Recognised.JPEG, Arrays.copyOf(jpeg, jpeg.length / 2), FileRefusal.PICTURE_UNREADABLE);
    refused(Recognised.JPEG, Arrays.copyOf(jpeg, 20), FileRefusal.PICTURE_UNREADABLE);
    var png = Photos.of("png", 400, 400);
    refused(Recognised.PNG, Arrays.copyOf(png, png.length / 2), FileRefusal.PICTURE_UNREADABLE);
    refused(Recognised.PNG, Photos.claiming(10, 10), FileRefusal.PICTURE_UNREADABLE);
    refused(Recognised.PNG, Photos.claiming(0, 10), FileRefusal.PICTURE_UNREADABLE);
    refused(Recognised.WEBP, Arrays.copyOf(WEBP, 25), FileRefusal.PICTURE_UNREADABLE);
  }

  @Test
  void a_picture_that_moves_is_refused() {
    var still = Photos.of("png", 8, 8);
    var moving =
        Photos.concat(
            Photos.concat(Arrays.copyOf(still, 33), Photos.chunk("acTL", new byte[8])),
            Arrays.copyOfRange(still, 33, still.length));
    refused(Recognised.PNG, moving, FileRefusal.PICTURE_ANIMATED);
    var webp = "RIFF\40\0\0\0WEBPVP8X\12\0\0\0\2\0\0\0\0\0\0\0\0\0ANIM\6\0\0\0\0\0\0\0\0\0";
    refused(Recognised.WEBP, webp.getBytes(ISO_8859_1), FileRefusal.PICTURE_ANIMATED);
  }

  @Test
  void a_picture_that_is_drawn_a_thousand_times_is_refused() {
    var jpeg = Photos.of("jpeg", 8, 8);
    var scans = new byte[2_000];
    for (int i = 0; i < scans.length; i++) {
      scans[i] = (byte) (i % 2 == 0 ? 0xFF : 0xDA);
    }
    refused(Recognised.JPEG, Photos.concat(jpeg, scans), FileRefusal.PICTURE_UNREADABLE);
  }

  private void refused(Recognised type, byte[] content, FileRefusal reason) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> pictures.redraw(type, content))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(reason));
  }

  private static String size(Kept kept) throws IOException {
    var image = image(kept);
    return image.getWidth() + "x" + image.getHeight();
  }

  private static BufferedImage image(Kept kept) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(kept.content()));
  }

  private static String red(BufferedImage image) {
    int right = image.getWidth() - 2;
    int bottom = image.getHeight() - 2;
    if (isRed(image, 1, 1)) {
      return isRed(image, right, 1) ? "TOP" : "LEFT";
    }
    return isRed(image, right, 1) ? "RIGHT" : isRed(image, 1, bottom) ? "BOTTOM" : "NOWHERE";
  }

  private static boolean isRed(BufferedImage image, int x, int y) {
    int rgb = image.getRGB(x, y);
    return (rgb >> 16 & 0xFF) > (rgb & 0xFF);
  }

  private static String text(byte[] content) {
    return new String(content, ISO_8859_1);
  }
}
