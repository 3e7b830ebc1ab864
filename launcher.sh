# Finds a JDK, builds a program where its sources are newer, and runs it. Sourced by the commands
# beside it, which say first what they are:
#   name    the command, for messages
#   module  the Maven module that makes its jar
#   jar     that jar
#   main    its main class
# What stands in CLASSPATH comes along: detectors of one's own, say.
# shellcheck shell=bash disable=SC2154 # the variables above
set -euo pipefail

home=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
jar=$home/$jar

# The feature version of a JDK, read from its release file without starting it.
version_of() {
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

# The JDK of JAVA_HOME or of the PATH if it is new enough, else the newest of the usual folders.
find_jdk() {
  local on_path candidate version best='' newest=0
  on_path=$(command -v java 2>/dev/null) && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for candidate in "${JAVA_HOME:-}" "$on_path"; do
    version=$(version_of "$candidate")
    if [[ -n $version && $version -ge 21 && -x $candidate/bin/java ]]; then
      echo "$candidate"
      return
    fi
  done
  for candidate in /usr/lib/jvm/* /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/*; do
    version=$(version_of "$candidate")
    if [[ -n $version && $version -ge 21 && $version -gt $newest && -x $candidate/bin/java ]]; then
      newest=$version
      best=$candidate
    fi
  done
  echo "$best"
}

is_built() {
  [[ -f $jar ]] && [[ -z $(find "$home"/pom.xml "$home"/*/pom.xml "$home"/*/src/main -newer "$jar" -print -quit) ]]
}

build() {
  local log=$home/$module/target/build.log
  echo "Building $name; the first time takes a few minutes ..." >&2
  mkdir -p "$home/$module/target"
  if ! (cd "$home" && ./mvnw -B -pl "$module" -am -DskipTests package 2>&1) | tee "$log" |
    sed -un 's/^\[INFO\] Building \(Likeness.*\) 0.*\(\[.*\]\)$/  \2 \1/p' >&2; then
    grep -E 'ERROR|BUILD' "$log" | head -20 >&2
    echo "$name: the build failed; all that it printed is in $log" >&2
    exit 2
  fi
  # Maven leaves a jar alone whose own sources did not change.
  touch "$jar"
}

# Runs the program with the options of the JVM that are given, up to --, and the words after it.
run() {
  local jdk terminal options=()
  while [[ $1 != -- ]]; do
    options+=("$1")
    shift
  done
  shift
  jdk=$(find_jdk)
  if [[ -z $jdk ]]; then
    echo "$name: needs a JDK 21 or newer, and found none in JAVA_HOME, on the PATH or in the usual folders." >&2
    echo "Install one (https://adoptium.net, or a package such as openjdk-21-jdk) or point JAVA_HOME to it." >&2
    exit 2
  fi
  is_built || build
  # Names of files are read in the locale's encoding, and data is written in UTF-8.
  if [[ $(locale charmap 2>/dev/null) != UTF-8 ]]; then
    export LC_ALL=C.UTF-8
  fi
  # Damaged pictures are reported by name; OpenCV's own remarks would only stand between.
  export OPENCV_LOG_LEVEL=OFF
  [[ -t 2 ]] && terminal=true || terminal=false
  # shellcheck disable=SC2086 # JAVA_OPTS is a list of words.
  exec "$jdk/bin/java" -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dlikeness.terminal=$terminal \
    --enable-native-access=ALL-UNNAMED ${options[@]+"${options[@]}"} ${JAVA_OPTS:-} \
    -cp "$jar${CLASSPATH:+:$CLASSPATH}" "$main" "$@"
}
