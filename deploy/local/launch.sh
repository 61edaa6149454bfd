# Shared by deploy/up, deploy/token and deploy/load: finds Java and the build, and runs a class of deploy/local.

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
services="identity resume vacancy generation sharing usage"
built="$root/deploy/local/target"

fail() {
  echo "$1" >&2
  exit 1
}

# Sets java and JAVA_HOME, which Maven goes by, to the same JDK.
find_java() {
  local given="${JAVA_HOME:-}" candidate settings version home
  for candidate in "${given:-/nowhere}/bin/java" "$(command -v java || true)"; do
    [ -x "$candidate" ] || continue
    settings="$("$candidate" -XshowSettings:properties -version 2>&1)" || continue
    version="$(sed -n 's/^ *java\.specification\.version = //p' <<<"$settings")"
    home="$(sed -n 's/^ *java\.home = //p' <<<"$settings")"
    if [ "${version%%.*}" -ge 17 ] 2>/dev/null && [ -x "$home/bin/javac" ]; then
      java="$candidate"
      export JAVA_HOME="$home"
      return
    fi
  done
  fail "Vitae needs a JDK of version 17 or newer: none in JAVA_HOME (${given:-not set}) or on the PATH."
}

# A folder is newer than what was made from it when a file in it was added or deleted.
is_older() { # OUTPUT SOURCE...
  local output="$1"
  shift
  [ ! -e "$output" ] || [ -n "$(find "$@" -newer "$output" -print -quit)" ]
}

# Whether a service or the launcher is missing, or older than a source it is made from.
is_stale() {
  local service shared=("$root/pom.xml" "$root"/platform/{kit,resume-document,resume-press,pictures,file-extraction,word-lists}/{pom.xml,src/main})
  for service in $services; do
    is_older "$root/$service-service/target/quarkus-app/quarkus-run.jar" \
      "${shared[@]}" "$root/$service-service"/{pom.xml,src/main} && return 0
  done
  is_older "$root/identity-service/target/quarkus-app/quarkus-run.jar" "$root/contracts/openapi.json" && return 0
  is_older "$built/class-path" "${shared[@]}" "$root"/{platform/testkit,deploy/local}/{pom.xml,src/main}
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

# The JVM option that uses, or at its end makes, the archive of what the launcher's JVM learned (JEP 350). It belongs to one
# JDK and one build.
class_data() { # CLASS
  local archive="$built/$1-$(cksum <<<"$JAVA_HOME" | cut -d' ' -f1).jsa"
  if is_older "$archive" "$built/class-path" "$built"/local-*-SNAPSHOT.jar "$root"/platform/*/target/*-SNAPSHOT.jar; then
    rm -f "$archive"
    echo "-XX:ArchiveClassesAtExit=$archive"
  else
    echo "-XX:SharedArchiveFile=$archive"
  fi
}

run() { # CLASS ARGUMENTS...
  local main="$1"
  shift
  exec "$java" -Xmx192m -Xmn24m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "$(class_data "$main")" -Xlog:disable -Xlog:all=error:stderr \
    -Djava.util.logging.manager=org.jboss.logmanager.LogManager \
    -Dslf4j.internal.verbosity=ERROR -Dvitae.root="$root" \
    -cp "$(echo "$built"/local-*-SNAPSHOT.jar):$(cat "$built/class-path")" "$main" "$@"
}
