// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.file.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.file.FileRefusal;
import org.redvest.file.FileType;
import org.redvest.shared.Refusal;

class CleaningTest {

  private static final String PDF =
      "%PDF-1.7\n1 0 obj<<>>endobj\nxref\n0 1\ntrailer<<>>\nstartxref\n9\n%%EOF";

  private static final Cleaning.Pictures NOBODY =
      (type, _) -> {
        throw new AssertionError("no picture: " + type);
      };

  @Test
  void the_first_bytes_tell_what_it_is() {
    assertThat(Recognised.of(bytes("\377\330\377\341"))).isEqualTo(Recognised.JPEG);
    assertThat(Recognised.of(bytes("\211PNG\r\n\032\n"))).isEqualTo(Recognised.PNG);
    assertThat(Recognised.of(bytes("RIFF\1\0\0\0WEBPVP8 "))).isEqualTo(Recognised.WEBP);
    assertThat(Recognised.of(bytes(PDF))).isEqualTo(Recognised.PDF);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "\0\0\0\30ftypheic\0\0|FILE_TYPE_HEIC",
        "\0\0\0\30ftypmif1\0\0|FILE_TYPE_HEIC",
        "\0\0\0\30ftypheix|FILE_TYPE_HEIC",
        "\0\0\0\30ftypmp42|FILE_TYPE_UNKNOWN",
        "PK\3\4photo.jpg|FILE_TYPE_ARCHIVE",
        "PK\5\6|FILE_TYPE_ARCHIVE",
        "\37\213\10|FILE_TYPE_ARCHIVE",
        "7z\274\257\47\34|FILE_TYPE_ARCHIVE",
        "Rar!\32\7|FILE_TYPE_ARCHIVE",
        "<svg xmlns='x'/>|FILE_TYPE_SVG",
        "<?xml version='1.0'?><!-- x --><SVG onload='x'/>|FILE_TYPE_SVG",
        "<!DOCTYPE html><p>|FILE_TYPE_HTML",
        "  <script>alert(1)</script>|FILE_TYPE_HTML",
        "GIF89a|FILE_TYPE_UNKNOWN",
        "BM|FILE_TYPE_UNKNOWN",
        "a letter|FILE_TYPE_UNKNOWN",
        " %PDF-1.7|FILE_TYPE_UNKNOWN"
      })
  void what_is_not_taken_is_refused_with_its_own_reason(String content, FileRefusal reason) {
    refused(bytes(content), reason);
  }

  @Test
  void nothing_is_no_file() {
    refused(new byte[0], FileRefusal.FILE_EMPTY);
  }

  @ParameterizedTest
  @ValueSource(strings = {PDF, PDF + "\n", PDF + "\r\n"})
  void a_whole_pdf_is_kept_as_it_is(String content) {
    var kept = Cleaning.of(bytes(content), NOBODY);
    assertThat(kept.type()).isEqualTo(FileType.PDF);
    assertThat(kept.content()).isEqualTo(bytes(content));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%PDF-1.7\ncut off",
        "%PDF-9.9\nstartxref\n9\n%%EOF",
        "%PDF-",
        PDF + "<html><script>alert(1)</script>",
        PDF + "PK\3\4archive",
        // an archive whose comment is the end of the PDF
        "%PDF-1.7\nPK\3\4aPK\5\6\0\0\0\0\1\0\1\0\0\0\0\0\0\0\0\0\27\0\nstartxref\n9\n%%EOF\n"
      })
  void a_pdf_that_is_cut_off_or_something_else_as_well_is_refused(String content) {
    refused(bytes(content), FileRefusal.PDF_UNREADABLE);
  }

  private static void refused(byte[] content, FileRefusal reason) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Cleaning.of(content, NOBODY))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(reason));
  }

  private static byte[] bytes(String latin) {
    return latin.getBytes(ISO_8859_1);
  }
}
