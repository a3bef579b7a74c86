// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How results of long proofs are kept and grow old, by the script itself in a repository of its
 * own.
 */
class ProofsTest {

  private static final String AS_T = "git -c user.name=t -c user.email=t@example.org";

  @TempDir Path folder = Path.of("");
  private Path root = Path.of("");

  private record Run(int exit, String said) {}

  @BeforeEach
  void layOut() throws Exception {
    root = folder.resolve("tree");
    Files.createDirectories(root.resolve("bin"));
    Files.copy(Path.of("../bin/prove"), root.resolve("bin/prove"));
    Files.createDirectories(root.resolve("docs"));
    Files.writeString(root.resolve(".gitignore"), "ran\n");
    proofs("load | how much | echo once >>ran; echo; echo '12 a second'");
    git("init", "-q");
    commit("begin");
  }

  @Test
  void a_result_is_written_down_with_its_commit_and_holds_until_the_code_changes()
      throws Exception {
    assertThat(prove().exit()).isZero();
    assertThat(results()).contains("| load | how much |", head(), "| 12 a second |");
    commit("the result");

    assertThat(prove().said()).contains("load: holds");
    assertThat(Files.readAllLines(root.resolve("ran"))).hasSize(1);

    Files.writeString(root.resolve("code"), "changed");
    commit("a change");
    prove();
    assertThat(Files.readAllLines(root.resolve("ran"))).hasSize(2);
    assertThat(results()).contains(head());
  }

  @Test
  void a_run_that_was_cut_off_goes_on_where_it_stopped() throws Exception {
    proofs(
        "load | how much | echo once >>ran; echo fine",
        "fall | how deep | test -f there && echo deep");
    commit("two");
    assertThat(prove().exit()).isEqualTo(1);
    assertThat(results()).contains("| load |").doesNotContain("| fall |");

    Files.writeString(root.resolve(".git/info/exclude"), "there\n");
    Files.writeString(root.resolve("there"), "");

    assertThat(prove().exit()).isZero();
    assertThat(results()).contains("| fall |", "| deep |");
    assertThat(Files.readAllLines(root.resolve("ran"))).hasSize(1);
  }

  @Test
  void what_fails_leaves_the_result_of_before() throws Exception {
    prove();
    var before = results();
    proofs("load | how much | false");
    commit("it fails now");

    assertThat(prove().exit()).isEqualTo(1);
    assertThat(results()).isEqualTo(before);
  }

  @Test
  void a_proof_without_a_result_and_one_over_200_commits_old_are_found() throws Exception {
    assertThat(prove("--check").said()).contains("the proof load is not in docs/proofs.md");

    prove();
    grow(200);
    assertThat(prove("--check").exit()).isZero();

    grow(1);
    var old = prove("--check");
    assertThat(old.exit()).isEqualTo(1);
    assertThat(old.said()).contains("load is 201 commits old");
  }

  @Test
  void what_is_committed_while_a_proof_runs_is_not_credited() throws Exception {
    proofs("load | how much | echo x >>code; git add code; " + AS_T + " commit -qm late; echo 12");
    commit("a slow one");

    var run = prove();

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.said()).contains("the code changed while load ran");
    assertThat(root.resolve("docs/proofs.md")).doesNotExist();

    proofs(
        "load | how much | echo x >>docs/a; git add docs/a; "
            + AS_T
            + " commit -qm words; echo 12");
    commit("only words");
    var measured = head();
    assertThat(prove().exit()).isZero();
    assertThat(results()).contains("| " + measured + " | 12 |");
  }

  @Test
  void a_file_that_git_does_not_know_belongs_to_no_commit() throws Exception {
    Files.writeString(root.resolve("code"), "new");
    var run = prove();
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.said()).contains("commit first");
    assertThat(root.resolve("ran")).doesNotExist();

    Files.move(root.resolve("code"), root.resolve("words.md"));
    assertThat(prove().exit()).isZero();
    assertThat(results()).contains(head());

    Files.move(root.resolve("words.md"), root.resolve("code"));
    assertThat(prove().said()).doesNotContain("holds").contains("commit first");
  }

  @Test
  void what_a_proof_leaves_lying_about_is_not_credited() throws Exception {
    proofs("load | how much | echo x >code; echo 12");
    commit("it writes");

    assertThat(prove().said()).contains("the code changed while load ran");
    assertThat(root.resolve("docs/proofs.md")).doesNotExist();
  }

  @Test
  void what_was_not_run_for_a_reason_does_not_age() throws Exception {
    proofs("may be absent: fall load", "load | how much | echo 'no cluster is named'; exit 75");
    commit("not to be had");
    assertThat(prove().exit()).isZero();
    assertThat(results()).contains("| - | not run: no cluster is named |");

    grow(201);
    assertThat(prove("--check").exit()).isZero();
  }

  @Test
  void what_was_not_run_is_accepted_only_where_it_may_be_absent() throws Exception {
    proofs("may be absent: load2", "load | how much | echo 'no time'; exit 75");
    commit("put off");
    prove();

    var check = prove("--check");
    assertThat(check.exit()).isEqualTo(1);
    assertThat(check.said()).contains("the proof load was not run");
  }

  @Test
  void a_commit_that_is_not_of_this_history_is_found_but_where_the_history_is_cut_off()
      throws Exception {
    prove();
    var results = root.resolve("docs/proofs.md");
    Files.writeString(results, results().replace(head(), "0123456789"));
    commit("a result of elsewhere");

    assertThat(prove("--check").said()).contains("belongs to no commit of this history");

    git("clone", "-q", "--depth", "1", "file://" + root, folder.resolve("shallow").toString());
    root = folder.resolve("shallow");
    assertThat(prove("--check").exit()).isZero();
  }

  private void proofs(String... lines) throws IOException {
    Files.write(root.resolve("bin/proofs"), List.of(lines));
  }

  private String results() throws IOException {
    return Files.readString(root.resolve("docs/proofs.md"));
  }

  private String head() throws Exception {
    return git("rev-parse", "--short=10", "HEAD");
  }

  private void commit(String subject) throws Exception {
    git("add", "-A");
    git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "-m", subject);
  }

  /** Commits that change nothing, made from the tree of the last by Git's own import. */
  private void grow(int commits) throws Exception {
    if (!git("status", "--porcelain").isEmpty()) {
      commit("what there is");
      commits--;
    }
    for (var n = 0; n < commits; n++) {
      git(
          "-c",
          "user.name=t",
          "-c",
          "user.email=t@example.org",
          "commit",
          "-q",
          "--allow-empty",
          "-m",
          "" + n);
    }
  }

  private Run prove(String... arguments) throws Exception {
    return run(List.of("bash", "bin/prove"), arguments);
  }

  private String git(String... arguments) throws Exception {
    var run = run(List.of("git"), arguments);
    assertThat(run.exit()).as(run.said()).isZero();
    return run.said().strip();
  }

  private Run run(List<String> program, String... arguments) throws Exception {
    var command = new ArrayList<>(program);
    command.addAll(List.of(arguments));
    var process =
        new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), said);
  }
}
