# Shared by deploy/up and deploy/token: finds Java and the build, and runs a class of deploy/local.

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
services="identity resume vacancy generation sharing usage"
built="$root/deploy/local/target"

fail() {
  echo "$1" >&2
  exit 1
}

is_new_enough() { # JAVA-EXECUTABLE
  [ -x "$1" ] && "$1" -version 2>&1 | head -1 | grep -Eq '"(1[7-9]|[2-9][0-9])'
}

find_java() {
  local candidate
  for candidate in "${JAVA_HOME:-/nowhere}/bin/java" "$(command -v java || true)"; do
    if is_new_enough "$candidate"; then
      java="$candidate"
      return
    fi
  done
  fail "Vitae needs a JDK of version 17 or newer: none in JAVA_HOME (${JAVA_HOME:-not set}) or on the PATH."
}

is_older() { # OUTPUT SOURCE...
  local output="$1"
  shift
  [ ! -e "$output" ] || [ -n "$(find "$@" -newer "$output" -type f -print -quit 2>/dev/null)" ]
}

# Whether a service or the launcher is missing, or older than a source it is made from.
is_stale() {
  local shared="$root/pom.xml $root/platform/kit/src $root/platform/resume-document/src" service
  for service in $services; do
    is_older "$root/$service-service/target/quarkus-app/quarkus-run.jar" $shared \
      "$root/$service-service/src/main" "$root/$service-service/pom.xml" && return 0
  done
  is_older "$built/class-path" $shared "$root/platform/testkit/src/main" \
    "$root/deploy/local/src/main" "$root/deploy/local/pom.xml"
}

build() {
  command -v mvn >/dev/null || fail "Vitae is not built yet, and there is no Maven (mvn, 3.8.7 or newer) on the PATH."
  echo "Building Vitae (the first time takes minutes) ..."
  local modules="deploy/local" service
  for service in $services; do modules="$modules,$service-service"; done
  (cd "$root" && mvn -B -ntp -DskipTests -pl "$modules" -am package) |
    grep -E --line-buffered '^\[INFO\] Building Vitae|ERROR|BUILD' ||
    true
  is_stale && fail "The build failed; run it by hand to see more: mvn -DskipTests package"
  return 0
}

run() { # CLASS ARGUMENTS...
  local main="$1"
  shift
  exec "$java" -Xmx192m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    -Djava.util.logging.manager=org.jboss.logmanager.LogManager \
    -Dslf4j.internal.verbosity=ERROR -Dvitae.root="$root" \
    -cp "$(echo "$built"/local-*-SNAPSHOT.jar):$(cat "$built/class-path")" "$main" "$@"
}
