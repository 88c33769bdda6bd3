# SPDX-License-Identifier: Apache-2.0
# Sourced by `sillage` and `mvnw`: sets JAVA_HOME to the first JDK 21 or later, wherever it usually stands.
# No JVM is started for it: the version is in the JDK's `release` file.

sillage_java_version() {
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

sillage_java_on_path() {
  sillage_java=$(command -v java 2>/dev/null) || return 0
  while [ -L "$sillage_java" ]; do # readlink -f is not everywhere
    sillage_link=$(readlink "$sillage_java")
    case $sillage_link in
      /*) sillage_java=$sillage_link ;;
      *) sillage_java=$(dirname "$sillage_java")/$sillage_link ;;
    esac
  done
  dirname "$(dirname "$sillage_java")"
}

sillage_find_jdk() {
  for sillage_jdk in "${SILLAGE_JAVA_HOME:-}" "${JAVA_HOME:-}" "$(sillage_java_on_path)" \
    /usr/lib/jvm/* /usr/java/* /opt/* /opt/java/* "${HOME:-/nowhere}"/.jdks/* "${HOME:-/nowhere}"/.sdkman/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -x "$sillage_jdk/bin/java" ] && [ -x "$sillage_jdk/bin/javac" ] || continue
    sillage_version=$(sillage_java_version "$sillage_jdk")
    if [ "${sillage_version:-0}" -ge 21 ]; then
      JAVA_HOME=$sillage_jdk
      export JAVA_HOME
      return 0
    fi
  done
  echo "Sillage: install a JDK 21 or later (for example Temurin 25), or set SILLAGE_JAVA_HOME to where one stands." >&2
  return 1
}
