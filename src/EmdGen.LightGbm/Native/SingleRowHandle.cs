using System.Runtime.InteropServices;

namespace EmdGen.LightGbm.Native;

/// <summary>What LightGBM prepares to predict one row at a time. It reads the model, which therefore lives as long.</summary>
internal sealed class SingleRowHandle : SafeHandle
{
    private readonly BoosterHandle booster;

    internal SingleRowHandle(BoosterHandle booster, int columnCount, string parameters)
        : base(0, ownsHandle: true)
    {
        this.booster = booster;
        bool isHeld = false;
        booster.DangerousAddRef(ref isHeld);
        try
        {
            LightGbmLibrary.Check(LightGbmNative.LGBM_BoosterPredictForMatSingleRowFastInit(
                booster, (int)PredictKind.RawScore, 0, -1, (int)DataKind.Double, columnCount, parameters, out nint predictor));
            SetHandle(predictor);
        }
        finally
        {
            if (IsInvalid)
                booster.DangerousRelease();
        }
    }

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        bool isFreed = LightGbmNative.LGBM_FastConfigFree(handle) == 0;
        booster.DangerousRelease();
        return isFreed;
    }
}
