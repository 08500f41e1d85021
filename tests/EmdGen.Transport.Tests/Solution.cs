namespace EmdGen.Transport.Tests;

/// <summary>A row's loss and slopes in float64, before they are rounded to float32.</summary>
internal sealed record Solution(double Loss, double[] Slopes)
{
    internal static Solution Of(float[] prediction, float[] target, GroundDistance distance)
    {
        TransportRow row = TransportTable.Of(distance).Rent();
        for (int j = 0; j < prediction.Length; j++)
            (row.Prediction[j], row.Target[j]) = (prediction[j], target[j]);
        double loss = row.Evaluate();
        return new Solution(loss, row.Slope.ToArray());
    }
}
