using System.Runtime.InteropServices;
using EmdGen.LightGbm.Native;

namespace BoostedGrades.Peers;

/// <summary>The calls of LightGBM's C API that its own objectives take beside those of the package, by the names of its header c_api.h.</summary>
internal static unsafe partial class ObjectiveCalls
{
    private const string Library = "lib_lightgbm";

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int LGBM_DatasetSetField(DatasetHandle dataset, string field, void* data, int count, int type);

    [LibraryImport(Library)]
    internal static partial int LGBM_BoosterUpdateOneIter(BoosterHandle booster, out int isFinished);
}
