# Sourced by the scripts beside it: sets JAVA_HOME to a JDK 25 or says what to install.
java_major() { "$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p'; }
find_java() {
  local candidate
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /Library/Java/JavaVirtualMachines/*25*/Contents/Home "$HOME"/.sdkman/candidates/java/25*; do
    if [ -n "$candidate" ] && [ -x "$candidate/bin/javac" ] && [ "$(java_major "$candidate")" = 25 ]; then
      echo "$candidate"
      return
    fi
  done
  echo "redvest: no JDK 25 found; install one (for example Eclipse Temurin 25) or set JAVA_HOME to it" >&2
  return 1
}
JAVA_HOME=$(find_java) || exit 1
export JAVA_HOME
