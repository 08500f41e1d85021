using System.Runtime.InteropServices;

namespace EmdGen.LightGbm.Native;

/// <summary>The calls of LightGBM's C API that are used, by the names of its header c_api.h.</summary>
internal static unsafe partial class LightGbmNative
{
    private const string Library = "lib_lightgbm";

    [LibraryImport(Library)]
    internal static partial nint LGBM_GetLastError();

    [LibraryImport(Library)]
    internal static partial int LGBM_GetMaxThreads(out int threads);

    [LibraryImport(Library)]
    internal static partial int LGBM_DumpParamAliases(long length, out long needed, byte* text);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int LGBM_DatasetCreateFromMat(
        void* data, int dataType, int rowCount, int columnCount, int isRowMajor, string parameters, nint reference, out DatasetHandle dataset);

    [LibraryImport(Library)]
    internal static partial int LGBM_DatasetSetFeatureNames(DatasetHandle dataset, byte** names, int count);

    [LibraryImport(Library)]
    internal static partial int LGBM_DatasetFree(nint dataset);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int LGBM_BoosterCreate(DatasetHandle training, string parameters, out BoosterHandle booster);

    [LibraryImport(Library)]
    internal static partial int LGBM_BoosterLoadModelFromString(byte* text, out int iterations, out BoosterHandle booster);

    [LibraryImport(Library)]
    internal static partial int LGBM_BoosterFree(nint booster);

    [LibraryImport(Library)]
    internal static partial int LGBM_BoosterAddValidData(BoosterHandle booster, DatasetHandle validation);

    [LibraryImport(Library)]
    internal static partial int LGBM_BoosterUpdateOneIterCustom(BoosterHandle booster, float* gradient, float* curvature, out int isFinished);

    [LibraryImport(Library)]
    internal static partial int LGBM_BoosterGetCurrentIteration(BoosterHandle booster, out int iteration);

    [LibraryImport(Library)]
    internal static partial int LGBM_BoosterGetNumClasses(BoosterHandle booster, out int count);

    [LibraryImport(Library)]
    internal static partial int LGBM_BoosterGetNumFeature(BoosterHandle booster, out int count);

    [LibraryImport(Library)]
    internal static partial int LGBM_BoosterGetPredict(BoosterHandle booster, int dataIndex, out long length, double* scores);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int LGBM_BoosterPredictForMat(
        BoosterHandle booster,
        void* data,
        int dataType,
        int rowCount,
        int columnCount,
        int isRowMajor,
        int predictType,
        int firstIteration,
        int iterationCount,
        string parameters,
        out long length,
        double* result);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int LGBM_BoosterPredictForMatSingleRowFastInit(
        BoosterHandle booster,
        int predictType,
        int firstIteration,
        int iterationCount,
        int dataType,
        int columnCount,
        string parameters,
        out nint predictor);

    [LibraryImport(Library)]
    internal static partial int LGBM_BoosterPredictForMatSingleRowFast(SingleRowHandle predictor, void* data, out long length, double* result);

    [LibraryImport(Library)]
    internal static partial int LGBM_FastConfigFree(nint predictor);

    [LibraryImport(Library)]
    internal static partial int LGBM_BoosterSaveModelToString(
        BoosterHandle booster, int firstIteration, int iterationCount, int importanceType, long length, out long needed, byte* text);

    [LibraryImport(Library)]
    internal static partial int LGBM_BoosterGetLeafValue(BoosterHandle booster, int tree, int leaf, out double value);

    [LibraryImport(Library)]
    internal static partial int LGBM_BoosterSetLeafValue(BoosterHandle booster, int tree, int leaf, double value);

    [LibraryImport(Library)]
    internal static partial int LGBM_BoosterFeatureImportance(BoosterHandle booster, int iterationCount, int importanceType, double* result);
}
