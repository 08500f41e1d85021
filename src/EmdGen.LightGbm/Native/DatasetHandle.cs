using System.Runtime.InteropServices;

namespace EmdGen.LightGbm.Native;

/// <summary>Rows of features in LightGBM's memory.</summary>
internal sealed class DatasetHandle : SafeHandle
{
    public DatasetHandle()
        : base(0, ownsHandle: true)
    {
    }

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle() => LightGbmNative.LGBM_DatasetFree(handle) == 0;
}
