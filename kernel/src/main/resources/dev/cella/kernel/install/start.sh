# Starts the kernel's JVM, whose command line is the arguments, with settings that depend on the machine.

# Without a UTF-8 locale, the JVM cannot open a file whose name has a letter beyond ASCII.
if [ "$(uname)" = Linux ] && [ "$(locale charmap 2>/dev/null)" != UTF-8 ]; then
  export LC_ALL=C.UTF-8
fi

# The JVM gives the heap a third of the machine or of the container. JupyterHub sets MEM_LIMIT to the bytes that a
# server may use, which can be less.
memory_in_bytes() {
  sed -n 's/^MemTotal: *\([0-9]*\) kB/\1 * 1024/p' /proc/meminfo
  cat /sys/fs/cgroup/memory.max /sys/fs/cgroup/memory/memory.limit_in_bytes
}
limit=${MEM_LIMIT%.0}
case $limit in
  '' | 0* | *[!0-9]* | ???????????????????*) ;;
  *)
    less=$(memory_in_bytes 2>/dev/null | while read -r bytes; do
      [ "$bytes" = max ] || [ $(($bytes)) -ge "$limit" ] || echo less
    done)
    if [ -z "$less" ]; then
      java=$1
      shift
      set -- "$java" "-Xmx$((limit / 3))" "$@"
    fi
    ;;
esac

exec "$@"
