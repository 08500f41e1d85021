/* Reads a model and rows through LightGBM's C API alone, and prints what it predicts. */
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

typedef int (*load_model)(const char*, int*, void**);
typedef int (*predict_rows)(void*, const void*, int, int, int, int, int, int, int, const char*, long long*, double*);

int main(int count, char** arguments)
{
    int iterations, rows = atoi(arguments[4]), columns = atoi(arguments[5]), classes = atoi(arguments[6]);
    void* library = dlopen(arguments[1], RTLD_NOW);
    if (count != 7 || library == NULL) {
        printf("%s\n", dlerror());
        return 1;
    }

    void* model;
    if (((load_model)dlsym(library, "LGBM_BoosterCreateFromModelfile"))(arguments[2], &iterations, &model) != 0)
        return 2;
    double* features = malloc(sizeof(double) * rows * columns);
    FILE* file = fopen(arguments[3], "rb");
    if (fread(features, sizeof(double), (size_t)rows * columns, file) != (size_t)rows * columns)
        return 3;
    double* result = malloc(sizeof(double) * rows * classes);
    for (int kind = 0; kind < 2; kind++) {
        long long length;
        int code = ((predict_rows)dlsym(library, "LGBM_BoosterPredictForMat"))(
            model, features, 1, rows, columns, 1, kind, 0, -1, "", &length, result);
        if (code != 0 || length != (long long)rows * classes)
            return 4;
        for (int i = 0; i < rows * classes; i++)
            printf("%.17g\n", result[i]);
    }

    return 0;
}
