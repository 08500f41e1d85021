/* NVIDIA's driver as far as launching a kernel needs it: device memory is the host's, calls are counted, and a launch is handed to the test. */
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { SUCCESS = 0, INVALID_VALUE = 1, OUT_OF_MEMORY = 2, NOT_INITIALIZED = 3, INVALID_DEVICE = 101, INVALID_CONTEXT = 201, NOT_FOUND = 500 };

typedef int (*launch_handler)(const char *assembly, const char *entry, unsigned groups, unsigned threads, void *stream, void **parameters);

struct counter { const char *name; atomic_long calls; atomic_int failure; struct counter *next; };
struct function { const char *assembly; const char *entry; };

static _Atomic(struct counter *) counters;
static _Atomic(launch_handler) on_launch;
static _Thread_local int depth;
static int is_initialized;
static char context;

static struct counter *find(const char *name)
{
    for (struct counter *c = counters; c; c = c->next)
        if (!strcmp(c->name, name))
            return c;
    struct counter *c = calloc(1, sizeof *c);
    c->name = strdup(name);
    c->next = counters;
    counters = c;
    return c;
}

/* Counts the call, and ends it where the test asked for a failure. */
#define CALL() do { struct counter *c = find(__func__); c->calls++; int failure = atomic_exchange(&c->failure, 0); if (failure) return failure; } while (0)
#define NEED_CONTEXT() do { if (!depth) return INVALID_CONTEXT; } while (0)

void mock_on_launch(launch_handler handler) { on_launch = handler; }
long mock_calls(const char *name) { return find(name)->calls; }
void mock_fail(const char *name, int result) { find(name)->failure = result; }

long mock_all_calls(void)
{
    long sum = 0;
    for (struct counter *c = counters; c; c = c->next)
        sum += c->calls;
    return sum;
}

int cuGetErrorName(int result, const char **name)
{
    *name = result == INVALID_DEVICE ? "CUDA_ERROR_INVALID_DEVICE" : result == OUT_OF_MEMORY ? "CUDA_ERROR_OUT_OF_MEMORY" : 0;
    return *name ? SUCCESS : INVALID_VALUE;
}

int cuInit(unsigned flags) { CALL(); is_initialized = 1; return flags; }
int cuDeviceGet(int *device, int ordinal) { CALL(); *device = ordinal; return !is_initialized ? NOT_INITIALIZED : ordinal ? INVALID_DEVICE : SUCCESS; }

int cuDeviceGetAttribute(int *value, int attribute, int device)
{
    CALL();
    *value = attribute == 1 ? 1024 : attribute == 8 ? 49152 : attribute == 75 ? 9 : 0;
    return SUCCESS;
}

int cuDeviceGetName(char *name, int length, int device) { CALL(); strncpy(name, "Mock", length); return SUCCESS; }
int cuDevicePrimaryCtxRetain(void **pointer, int device) { CALL(); *pointer = &context; return SUCCESS; }
int cuCtxPushCurrent_v2(void *pushed) { CALL(); depth++; return pushed == &context ? SUCCESS : INVALID_CONTEXT; }
int cuCtxPopCurrent_v2(void **popped) { CALL(); NEED_CONTEXT(); depth--; *popped = &context; return SUCCESS; }

int cuModuleLoadData(void **module, const void *image) { CALL(); NEED_CONTEXT(); *module = strdup(image); return SUCCESS; }

int cuModuleGetFunction(void **function, void *module, const char *name)
{
    CALL();
    NEED_CONTEXT();
    if (!strstr(module, name))
        return NOT_FOUND;
    struct function *found = malloc(sizeof *found);
    *found = (struct function){ module, strdup(name) };
    *function = found;
    return SUCCESS;
}

int cuMemAlloc_v2(uint64_t *address, size_t bytes)
{
    CALL();
    NEED_CONTEXT();
    *address = (uint64_t)(uintptr_t)aligned_alloc(256, (bytes + 255) / 256 * 256);
    return bytes ? SUCCESS : INVALID_VALUE;
}

int cuMemcpyHtoDAsync_v2(uint64_t to, const void *from, size_t bytes, void *stream)
{
    CALL();
    NEED_CONTEXT();
    memcpy((void *)(uintptr_t)to, from, bytes);
    return SUCCESS;
}

int cuLaunchKernel(void *function, unsigned x, unsigned y, unsigned z, unsigned threads, unsigned ty, unsigned tz, unsigned shared,
                   void *stream, void **parameters, void **extra)
{
    CALL();
    NEED_CONTEXT();
    struct function *launched = function;
    if (y != 1 || z != 1 || ty != 1 || tz != 1 || shared || extra || !x || !threads)
        return INVALID_VALUE;
    launch_handler handler = on_launch;
    return handler ? handler(launched->assembly, launched->entry, x, threads, stream, parameters) : SUCCESS;
}

/* What waits for a device: nothing here may call it. */
int cuCtxSynchronize(void) { CALL(); return SUCCESS; }
int cuStreamSynchronize(void *stream) { CALL(); return SUCCESS; }
int cuEventSynchronize(void *event) { CALL(); return SUCCESS; }
int cuMemcpyHtoD_v2(uint64_t to, const void *from, size_t bytes) { CALL(); return SUCCESS; }
int cuMemcpyDtoH_v2(void *to, uint64_t from, size_t bytes) { CALL(); return SUCCESS; }
